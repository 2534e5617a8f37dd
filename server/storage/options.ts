/** Where the database is, and what brings it up to date. */
export interface StorageOptions {
	/** Path of the database, or `:memory:`. Its folder is made, with mode 0700. */
	file: string;
	/** Folder of the SQL migrations. */
	migrationsFolder: string;
	/** Folder of the keys; left out, the path of the database with `.keys` after it. */
	keysFolder?: string;
	/**
	 * Script of the thread that writes, which calls `serveWriting`: given, the one connection that
	 * writes lives there and this thread only reads. Left out, all is done in this thread.
	 */
	writer?: URL;
}
