import type { Application } from '#application/application.ts';
import type { Session } from '#application/ports.ts';
import type { LiveFrame } from '$lib/ui/frame.svelte.ts';

declare global {
	namespace App {
		interface Locals {
			application: Application;
			/** Null for who is not signed in. */
			session: Session | null;
		}
		interface PageData {
			/** Of the page of a conference that runs: the frame is that of the conference. */
			live?: LiveFrame | null;
			region?: { name: string; practice: boolean };
		}
	}
}
