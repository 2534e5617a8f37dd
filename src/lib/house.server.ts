import type { Application } from '#application/application.ts';

const slot = Symbol.for('casustafel.application');

/**
 * The one application, which the server leaves in a slot before it takes requests: pages and server
 * are two module graphs (ADR 003). Asked at every request, never when a module loads.
 */
export function applicationInSlot(): Application {
	const found = (globalThis as { [slot]?: Application })[slot];
	if (!found) throw new Error('no application in the slot');
	return found;
}
