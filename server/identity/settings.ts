import type {
	Clock,
	CredentialStore,
	PasswordLinkStore,
	SessionStore
} from '#application/ports.ts';

/** What identity is built over. */
export interface IdentitySettings {
	sessions: SessionStore;
	credentials: CredentialStore;
	links: PasswordLinkStore;
	clock: Clock;
	/** Minutes without activity after which a session is over. */
	idleMinutes: number;
	/** Served over https: the cookie is `Secure`. */
	secure: boolean;
}
