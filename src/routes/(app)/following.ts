import type { Attachment } from 'svelte/attachments';
import type { Frame } from '$lib/ui/frame.svelte.ts';

/** Keeps the current section the first one in the upper half of the window. */
export function followScrolling(frame: Frame): Attachment<HTMLElement> {
	return () => {
		const inSight = new Set<string>();
		const observer = new IntersectionObserver(
			(entries) => {
				for (const { target, isIntersecting } of entries) {
					if (isIntersecting) inSight.add(target.id);
					else inSight.delete(target.id);
				}
				const first = frame.sections.find(({ id }) => inSight.has(id));
				if (first) frame.current = first.id;
			},
			{ rootMargin: '-52px 0px -50% 0px' }
		);
		for (const { id } of frame.sections) {
			const element = document.getElementById(id);
			if (element) observer.observe(element);
		}
		return () => observer.disconnect();
	};
}
