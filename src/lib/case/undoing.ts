import type { CommandKind } from '$lib/shared/commands.ts';
import { t } from '$lib/text/text.ts';
import type { Toasts, ToastWish } from '$lib/ui/toasts.svelte.ts';
import { giveNow } from './command-now.ts';

/** Commands whose sender may take them back for ten seconds, while nobody acted on them. */
const undoable = ['proposeTask', 'addGoal', 'openWait', 'withdrawTask'] as const;
type Undoable = (typeof undoable)[number];

function isUndoable(kind: CommandKind): kind is Undoable {
	return (undoable as readonly string[]).includes(kind);
}

/**
 * The message that a command is done, with *Ongedaan maken* where it can be taken back.
 * @param said what its dialog says by itself, if anything
 * @returns null when there is nothing to tell
 */
export function doneToast(
	kind: CommandKind,
	commandId: string,
	said: string | undefined,
	toasts: Toasts
): ToastWish | null {
	if (!isUndoable(kind)) return said ? { text: said } : null;
	const { undo: words } = t.looking;
	const run = () => void undo(commandId, toasts);
	return { text: said ?? words.said[kind], act: { label: words.act, run } };
}

async function undo(commandId: string, toasts: Toasts): Promise<void> {
	const given = await giveNow('undo', { commandId });
	const { undo: words } = t.looking;
	if (given.ok) toasts.show({ text: words.done });
	else toasts.show({ text: given.refusal === 'wrongState' ? words.late : given.message });
}
