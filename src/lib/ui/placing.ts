const GAP = 4;
const EDGE = 8;

/**
 * Puts a fixed panel under a button, or above it where there is no room below, inside the window.
 * Called before the panel shows, so it is measured when the browser has laid it out.
 */
export function placeBeside(button: HTMLElement, panel: HTMLElement, align: 'start' | 'end'): void {
	requestAnimationFrame(() => {
		const at = button.getBoundingClientRect();
		const { offsetWidth: width, offsetHeight: height } = panel;
		const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
		const below = at.bottom + GAP;
		const top = below + height > room.height - EDGE ? at.top - GAP - height : below;
		const left = align === 'start' ? at.left : at.right - width;
		// Set through the object model: the content security policy refuses style attributes.
		panel.style.top = `${Math.max(EDGE, top)}px`;
		panel.style.left = `${Math.max(EDGE, Math.min(left, room.width - width - EDGE))}px`;
	});
}
