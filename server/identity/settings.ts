import type {
	Clock,
	CredentialStore,
	FactsStore,
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
	/** Who attends a conference that goes on, and is not idle so soon. */
	facts: Pick<FactsStore, 'attending'>;
	/** Served over https: the cookie is `Secure`. */
	secure: boolean;
}
