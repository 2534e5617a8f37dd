import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A test as it stands in a file; `title` is what is written before the first interpolation. */
export interface Written {
	file: string;
	line: number;
	title: string;
	/** The word that keeps it from running, or from being the only one to run: `skip`, `only` ... */
	held: string | null;
}

const holding = new Set(['skip', 'only', 'todo', 'fixme', 'fails', 'fail', 'skipIf', 'runIf']);
const turning = new Set(['each', 'for', 'concurrent', 'sequential', ...holding]);

/** Every `test(...)`, `it(...)`, `test.each(...)(...)` of a file, in order. */
export function testsIn(file: string): Written[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.ESNext,
		true
	);
	const found: Written[] = [];
	const visit = (node: ts.Node): void => {
		const words = ts.isCallExpression(node) ? wordsOf(node.expression) : null;
		if (ts.isCallExpression(node) && words !== null && !isHalf(node)) {
			found.push({
				file,
				line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
				title: textOf(node.arguments[0]),
				held: words.find((word) => holding.has(word)) ?? null
			});
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** The words after `test` or `it`; null for a call of something else. */
function wordsOf(callee: ts.Expression): string[] | null {
	if (ts.isIdentifier(callee)) return callee.text === 'test' || callee.text === 'it' ? [] : null;
	if (ts.isCallExpression(callee)) return wordsOf(callee.expression);
	if (ts.isTaggedTemplateExpression(callee)) return wordsOf(callee.tag);
	if (!ts.isPropertyAccessExpression(callee) || !turning.has(callee.name.text)) return null;
	const before = wordsOf(callee.expression);
	return before && [...before, callee.name.text];
}

/** True for the `test.each(...)` of `test.each(...)(...)`. */
function isHalf(node: ts.CallExpression): boolean {
	return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

function textOf(node: ts.Expression | undefined): string {
	if (!node) return '';
	if (ts.isStringLiteralLike(node)) return node.text;
	return ts.isTemplateExpression(node) ? node.head.text : '';
}
