import type { Attachment } from 'svelte/attachments';
import type { Frame, Section } from '$lib/ui/frame.svelte.ts';

/** Below this part of the window a section has not begun for who reads. */
const readingLine = 0.4;

/** Keeps the current section the last one that begins above the reading line. */
export function followScrolling(frame: Frame): Attachment<HTMLElement> {
	return () => {
		let waiting = 0;
		const follow = () => {
			waiting = 0;
			frame.current = currentOf(frame.sections) ?? frame.current;
		};
		const soon = () => {
			waiting ||= requestAnimationFrame(follow);
		};
		addEventListener('scroll', soon, { passive: true });
		return () => {
			removeEventListener('scroll', soon);
			cancelAnimationFrame(waiting);
		};
	};
}

/** Two columns begin side by side; the one that was chosen or comes first then counts. */
function currentOf(sections: readonly Section[]): string | undefined {
	const line = innerHeight * readingLine;
	const begun = sections.flatMap(({ id }) => {
		const top = document.getElementById(id)?.getBoundingClientRect().top;
		return top !== undefined && top < line ? [{ id, top }] : [];
	});
	const lowest = Math.max(...begun.map(({ top }) => top));
	return begun.find(({ top }) => top === lowest)?.id ?? sections[0]?.id;
}
