import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import Sqlite from 'better-sqlite3';

/*
 * Hocuspocus as its own documentation sets it up, and with a database where a file is named: its
 * hooks to fetch and store on SQLite, after its default debounce.
 *
 *     node hocuspocus.mjs PORT [FILE]
 */
const [, , port, file] = process.argv;

const server = new Server({
	address: 'localhost',
	port: Number(port),
	quiet: true,
	extensions: file ? [database(file)] : []
});
await server.listen();
console.log('ready');

/** @param {string} path */
function database(path) {
	const sqlite = new Sqlite(path);
	sqlite.pragma('journal_mode = WAL');
	sqlite.exec('create table if not exists documents (name text primary key, state blob)');
	const fetch = sqlite.prepare('select state from documents where name = ?').pluck();
	const store = sqlite.prepare(
		`insert into documents (name, state) values (?, ?)
		on conflict (name) do update set state = excluded.state`
	);
	return new Database({
		fetch: async ({ documentName }) => fetch.get(documentName) ?? null,
		store: async ({ documentName, state }) => void store.run(documentName, state)
	});
}
