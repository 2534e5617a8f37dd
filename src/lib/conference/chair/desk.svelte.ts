import { createContext } from 'svelte';
import { giveNow } from '$lib/case/command-now.ts';
import type { Desk } from '$lib/case/desk.ts';
import { focusPlace } from '$lib/case/returning.ts';
import type { CommandKind } from '$lib/shared/commands.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';
import { Keys } from '$lib/ui/keys.svelte.ts';
import type { Toasts } from '$lib/ui/toasts.svelte.ts';
import { ownItems, type OwnItem } from '../agenda.ts';
import { MeetingClock } from '../clock.svelte.ts';
import type { ConferenceData } from '../live.ts';
import { takePlace } from '../taking.ts';

/** What is asked in a dialog. */
type Question =
	| { dialog: 'openItem'; itemId: string }
	/** `then`: the item to open after it. */
	| { dialog: 'closeItem'; item: OwnItem; then: string | null }
	| { dialog: 'guest' | 'handChair' };

/** Places on the page that keys press, and where the keyboard goes on. */
export const places = {
	title: 'overleg-titel',
	back: 'overleg-terug',
	next: 'overleg-verder',
	nextCase: 'overleg-volgende-casus',
	action: 'overleg-actie',
	decision: 'overleg-besluit',
	floor: 'overleg-woord',
	lower: 'overleg-omlaag',
	minutes: 'overleg-minuten',
	pause: 'overleg-pauze',
	guest: 'overleg-gast',
	agenda: 'overleg-agenda',
	ahead: 'overleg-vooruit',
	end: 'overleg-einde',
	keys: 'overleg-toetsen',
	/** The button of the room screen that blanks it. */
	blank: 'overleg-zwart',
	/** The list of what can be put on it. */
	choose: 'overleg-kiezen',
	pair: 'overleg-koppelen'
};

/** The desk of who runs a conference: what its parts share. All facts come from the data of the page. */
export class ChairDesk implements Desk {
	readonly clock = new MeetingClock(() => this.#read().now);
	readonly keys = new Keys({
		arrowleft: press(places.back),
		arrowright: press(places.next),
		'shift+arrowright': press(places.nextCase),
		a: press(places.action),
		b: press(places.decision),
		h: press(places.floor),
		l: press(places.lower),
		'+': press(places.minutes),
		p: press(places.pause),
		g: press(places.guest),
		w: press(places.agenda),
		k: open(places.ahead),
		o: press(takePlace),
		e: press(places.end),
		'.': press(places.blank),
		z: open(places.choose),
		s: press(places.pair),
		'?': open(places.keys)
	});
	/** The line one writes in, over what the step shows. */
	line = $state<'action' | 'decision' | null>(null);
	asked = $state.raw<Question | null>(null);
	/** The agenda is being changed in the place of the case. */
	planning = $state(false);
	readonly #read: () => ConferenceData;
	readonly #toasts: Toasts;
	/** The item to open once the dialog that is open is gone. */
	#then: string | null = null;
	#own = $derived.by(() => ownItems(this.#read().conference.items));

	constructor(read: () => ConferenceData, toasts: Toasts) {
		this.#read = read;
		this.#toasts = toasts;
	}

	get data(): ConferenceData {
		return this.#read();
	}

	get conference(): ConferenceView {
		return this.data.conference;
	}

	get today(): string {
		return this.data.today;
	}

	get ownAgencyId(): string | undefined {
		return this.data.me.agency?.id;
	}

	/** The open item with its case; undefined between items. */
	get open(): OwnItem | undefined {
		return this.#own.find(({ state }) => state === 'open');
	}

	/** The own item that comes next. */
	get next(): OwnItem | undefined {
		return this.#own.find(({ state }) => state === 'planned');
	}

	may(kind: CommandKind): boolean {
		return this.conference.can.includes(kind);
	}

	item(itemId: string): OwnItem | undefined {
		return this.#own.find(({ id }) => id === itemId);
	}

	/** True for an item that is to come or was put off, also when another must be closed first. */
	mayGoTo({ state }: Pick<OwnItem, 'state'>): boolean {
		const opens = this.may('openItem') || this.may('closeItem');
		return opens && (state === 'planned' || state === 'deferred');
	}

	/** Who must leave before an item opens, by name. */
	leaving(itemId: string): readonly string[] {
		return this.conference.clearing?.find((row) => row.itemId === itemId)?.names ?? [];
	}

	/** On to another item: what is open is closed first. */
	goTo(itemId: string): void {
		if (this.open) this.askToClose(itemId);
		else this.asked = { dialog: 'openItem', itemId };
	}

	/** Asks how the open item ends. */
	askToClose(then: string | null = null): void {
		if (this.open) this.asked = { dialog: 'closeItem', item: this.open, then };
	}

	/** The item is closed: once its dialog is gone, that of the item to open after it comes. */
	closed(then: string | null): void {
		this.line = null;
		this.#then = then;
	}

	/** Closes what is asked. */
	answered(): void {
		const itemId = this.#then;
		this.#then = null;
		this.asked = itemId === null ? null : { dialog: 'openItem', itemId };
	}

	/** Changes the agenda in the place of the case, or goes back to it; the keyboard goes along. */
	plan(): void {
		this.planning = !this.planning;
		void focusPlace(places.title);
	}

	/** Opens a line to write in, with the caret in it. */
	write(line: 'action' | 'decision'): void {
		this.planning = false;
		this.line = line;
		void focusPlace(`${line}-begin`);
	}

	/** Gives a command that asks nothing; a refusal is told as a toast. */
	async give(kind: CommandKind, fields: Readonly<Record<string, string>> = {}): Promise<void> {
		const given = await giveNow(kind, { conferenceId: this.conference.id, ...fields });
		if (!given.ok) this.#toasts.show({ text: given.message });
	}
}

/** Presses the button in this place, if it is there and can be pressed. */
function press(place: string): () => void {
	return () => document.getElementById(place)?.click();
}

/** Presses a button that opens a list, from where the keyboard goes on in it. */
function open(place: string): () => void {
	return () => {
		const button = document.getElementById(place);
		button?.focus({ preventScroll: true });
		button?.click();
	};
}

/** The desk of this page: set once, by the screen of who runs the conference. */
export const [getChairDesk, setChairDesk] = createContext<ChairDesk>();
