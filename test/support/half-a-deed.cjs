/** Begins to change the store whose file is given, says so to its parent, and never ends. */
const Database = require('libsql');

const database = new Database(process.argv[2]);
database.exec('BEGIN IMMEDIATE');
database.exec("UPDATE kept SET text = 'half done'");
process.send('half done');
setInterval(() => undefined, 1_000);
