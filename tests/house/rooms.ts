/** Folders of tests that run in plain Node, and those that run in jsdom with Svelte for browsers. */
export const serverRooms = [
	'shared',
	'domain',
	'policy',
	'application',
	'identity',
	'storage',
	'realtime',
	'http',
	'practice',
	'house',
	'bench'
];
export const screenRooms = ['ui', 'case', 'conference', 'overview', 'text', 'live'];
