const { resolve } = require('node:path');

/** What SvelteKit's `$lib` means, in the form in which dependency-cruiser reads an alias. */
module.exports = { resolve: { alias: { $lib: resolve('src/lib') } } };
