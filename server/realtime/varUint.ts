/** How many bytes a lib0 varUint of this value takes. */
export function varUintLength(value: number): number {
	let length = 1;
	for (let left = value; left > 127; left = Math.floor(left / 128)) length++;
	return length;
}

/** Writes a lib0 varUint that ends right before `end`. */
export function writeVarUint(bytes: Uint8Array, end: number, value: number): void {
	let at = end - varUintLength(value);
	let left = value;
	for (; left > 127; left = Math.floor(left / 128)) bytes[at++] = 128 | (left % 128);
	bytes[at] = left;
}
