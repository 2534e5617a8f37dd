import type { BridgeReason, EntitledLaw, GateLine, ReleaseKind, WaitKind } from '#shared/words.ts';

/* Words of release, waiting and bridging. */

/** Reads after "wacht op". */
export const waitKinds: Record<WaitKind, string> = {
	court: 'een zitting',
	tul: 'een TUL-beslissing',
	nifp: 'een NIFP-rapport',
	ciz: 'een besluit van het CIZ',
	wlzPlace: 'een Wlz-plek',
	wfzPlace: 'een forensische plek',
	wmoPlace: 'een Wmo-plek',
	identityDocument: 'een identiteitsbewijs',
	address: 'een briefadres'
};

export const releaseKinds: Record<ReleaseKind, string> = {
	sentenceEnd: 'einde straf',
	conditional: 'voorwaardelijke invrijheidstelling',
	leave: 'eindverlof',
	other: 'anders'
};

/** The questions of the gate card, in plain words: the person reads them. */
export const gateLines: Record<GateLine, string> = {
	fetch: 'Wie haalt u op?',
	tonight: 'Waar slaapt u vannacht?',
	money: 'Hoe komt u aan geld?',
	phone: 'Hoe kunt u bellen?',
	identityDocument: 'Waar is uw identiteitsbewijs?',
	medication: 'Hoe komt u aan uw medicijnen?',
	appointment: 'Wat is uw eerste afspraak?',
	reporting: 'Waar moet u zich melden?',
	night: 'Wie belt u als het ’s nachts misgaat?'
};

export const entitledLaws: Record<EntitledLaw, string> = {
	wlz: 'Wlz',
	wfz: 'Wfz',
	zvw: 'Zvw',
	jeugdwet: 'Jeugdwet'
};

export const bridgeReasons: Record<BridgeReason, string> = {
	waitingList: 'Er is een wachtlijst',
	noFit: 'Er is geen passende plek',
	refusedByProvider: 'De aanbieder weigert',
	noIndication: 'Het besluit is er nog niet',
	noFunding: 'De betaling is niet geregeld',
	other: 'Anders'
};
