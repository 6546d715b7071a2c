"""What the engine lacks, one gap a file. Importing a file applies it; each says what AWS does and what the engine does."""
