import type { Application } from '#application/application.ts';
import type { Session } from '#application/ports.ts';

declare global {
	namespace App {
		interface Locals {
			application: Application;
			/** Null for who is not signed in. */
			session: Session | null;
		}
	}
}
