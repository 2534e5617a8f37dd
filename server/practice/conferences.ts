import type { ConferenceStory } from './story.ts';

/** Of today, so that its agenda can be prepared, and of next month, for other cases. */
export const practiceConferences: readonly ConferenceStory[] = [
	{
		day: -7,
		chair: 'voorzitter',
		title: 'Casusoverleg Maasmond',
		on: 0,
		from: '13:30',
		to: '15:30',
		place: 'Stadhuis, zaal 2, of online',
		agenda: [
			{ initials: 'R.K.', minutes: 25 },
			{ initials: 'M.A.', minutes: 20 },
			{ initials: 'T.V.', minutes: 30 },
			{ initials: 'D.S.', minutes: 20 },
			{ initials: 'L.M.', minutes: 25 }
		]
	},
	{
		day: -5,
		chair: 'voorzitter2',
		title: 'Casusoverleg Maasmond, tweede tafel',
		on: 28,
		from: '09:30',
		to: '11:00',
		place: 'Online',
		agenda: [
			{ initials: 'D.H.', minutes: 30 },
			{ initials: 'N.P.', minutes: 25 },
			{ initials: 'A.G.', minutes: 20 }
		]
	}
];
