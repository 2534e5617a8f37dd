import { expect, test } from './kit.ts';

/** A day in the week after next, as the platform's date field takes it. */
function laterDay(): string {
	return new Date(Date.now() + 12 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

test('C29 A chair plans a conference, sets its agenda by keys and invites all involved, who see their own cases in it', async ({
	sit
}) => {
	const { page: chair } = await sit('voorzitter');
	const { page: care, handed } = await sit('ggz');
	await care.goto('/overleggen');

	await chair.goto('/overleggen');
	await chair.getByRole('link', { name: 'Overleg plannen' }).press('Enter');
	await chair.getByLabel('Naam van het overleg').fill('Tafel Nazorg');
	await chair.getByLabel('Dag').fill(laterDay());
	await chair.getByRole('textbox', { name: 'Begin' }).fill('13:30');
	await chair.getByRole('textbox', { name: 'Einde' }).fill('14:00');
	await chair.getByLabel('Plaats').fill('Zaal 2');
	await chair.getByRole('button', { name: 'Overleg plannen' }).press('Enter');
	await expect(chair.getByRole('heading', { level: 1 })).toHaveText('Tafel Nazorg');
	await expect(chair).toHaveTitle('Overleg - Casustafel');

	for (const number of ['2026-0002', '2026-0001']) {
		const label = chair.getByLabel('Casus', { exact: true }).locator('option', { hasText: number });
		const value = (await label.getAttribute('value')) ?? '';
		await chair.getByLabel('Casus', { exact: true }).selectOption(value);
		await chair.getByRole('button', { name: 'Op de agenda zetten' }).press('Enter');
		await expect(chair.getByRole('link', { name: number })).toBeVisible();
	}
	const items = chair.getByRole('region', { name: 'Agenda' }).getByRole('listitem');
	await chair.getByRole('button', { name: 'Casus 2026-0001 omhoog' }).press('Enter');
	await expect(items.first()).toContainText('2026-0001');
	await expect(chair.getByRole('button', { name: 'Casus 2026-0001 omlaag' })).toBeFocused();
	await chair.getByLabel('Minuten voor casus 2026-0001').fill('25');
	await chair.keyboard.press('Enter');
	await expect(chair.getByText('15 minuten te veel')).toBeVisible();

	await expect(
		chair.getByText(/zijn partner van casus 2026-0001 en niet uitgenodigd/)
	).toBeVisible();
	await expect(care.getByRole('link', { name: 'Tafel Nazorg' })).toHaveCount(0);
	await chair.getByRole('button', { name: /betrokkenen uitnodigen/ }).press('Enter');
	await expect(chair.getByText('Niet alle partners zijn uitgenodigd')).toHaveCount(0);

	await care.getByRole('link', { name: 'Tafel Nazorg' }).click();
	await expect(care.getByRole('link', { name: '2026-0001' })).toBeVisible();
	await expect(care.getByText('Agendapunt 2 (20 min)')).toBeVisible();
	await expect(care.getByRole('button', { name: 'Overleg afzeggen' })).toHaveCount(0);
	expect(handed('Tafel Nazorg', '2026-0002')).toEqual(['Tafel Nazorg']);

	await chair.getByRole('button', { name: 'Overleg afzeggen' }).press('Enter');
	await chair.getByLabel('Reden').fill('De zaal is bezet.');
	const dialog = chair.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Overleg afzeggen' }).press('Enter');
	await expect(care.getByText('De zaal is bezet.')).toBeVisible();
});
