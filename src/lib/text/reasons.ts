import type { CompartmentKey } from '#shared/compartments.ts';

/**
 * Why partners read a row of the table, in words: what the law lets them share, and where it stops.
 * Source: the visibility table; WGS articles 2.25 to 2.30, Wpg, Wjsg, Pbw and the duty of secrecy in
 * care. Rows that nobody ever fills have no reason to show.
 */
export const reasons: Record<CompartmentKey, string> = {
	'identity.core':
		'Partners moeten weten over wie het gaat. Het samenwerkingsverband mag naam en adres delen (WGS artikel 2.30).',
	'identity.bsn':
		'Het BSN helpt om de juiste persoon te vinden. Het is verborgen, en wie het toont, staat in het logboek.',
	'identity.id_evidence':
		'Een identiteitsbewijs wordt alleen gedeeld om vast te stellen wie iemand is. De gemeente regelt het document.',
	'case.intake':
		'Partners lezen waarom de casus er is en hoe hij aan de criteria voldoet. Dat eist de WGS.',
	'police.art8_13':
		'De politie deelt alleen gegevens uit haar dagelijkse werk (Wpg artikel 8 en 13). Zij kiest zelf welke partner die nodig heeft.',
	'police.art9_12': 'Gegevens uit een opsporingsonderzoek horen hier niet.',
	'justice.jd':
		'Alleen het Openbaar Ministerie deelt justitiële gegevens (Wjsg), met wie daar een wettelijke taak voor heeft.',
	'justice.pending':
		'Alleen het Openbaar Ministerie deelt gegevens over lopende strafzaken. Partners lezen wat hun werk raakt.',
	'justice.tul':
		'Extra dagen straf veranderen de dag van vrijlating. Het Openbaar Ministerie en de reclassering delen dat (Wjsg).',
	'justice.waiting':
		'Partners weten waarop de casus wacht en sinds wanneer. De inhoud van de zaak staat er niet bij.',
	'detention.status':
		'Partners bezoeken de betrokkene in detentie. DJI deelt waar hij verblijft (Pbw artikel 18a).',
	'detention.release':
		'Iedereen plant terug vanaf de dag van vrijlating. DJI deelt die dag en elke wijziging.',
	'detention.conduct':
		'Gedrag in detentie wordt alleen gedeeld bij een echt risico (Pbw artikel 18b).',
	'reintegration.dr_plan':
		'DJI, reclassering en gemeente werken samen aan wonen, inkomen, schulden, papieren en zorg (Pbw artikel 18a).',
	'probation.supervision':
		'Partners stemmen hun hulp af op de voorwaarden van het toezicht. De reclassering deelt die.',
	'probation.assessment':
		'De reclassering deelt de conclusie van haar advies, niet het hele rapport.',
	'forensic.diagnosis': 'Forensisch onderzoek blijft bij de bron.',
	'forensic.waiting':
		'Partners weten dat er op onderzoek wordt gewacht en hoe lang. De inhoud staat er niet bij.',
	'health.content':
		'Behandeling valt onder het beroepsgeheim. De zorgverlener kiest zelf wie het leest, en legt vast waarom.',
	'health.status':
		'Partners weten of er zorg is, hoe ze met iemand omgaan en wie ze bellen. Medische inhoud staat er niet bij.',
	'health.wvggz':
		'Verplichte zorg raakt wie de maatregel vraagt of uitvoert. Anderen lezen dit alleen als zij genoemd zijn.',
	'care.indications':
		'Partners weten welke zorg is toegekend en tot wanneer. De organisatie die de indicatie geeft, deelt dat.',
	'care.waiting':
		'Partners weten op welke zorg de casus wacht en wie zolang helpt. Medische inhoud staat er niet bij.',
	'care.bridging':
		'Wie betaalt of beslist, leest welke zorg er zolang in de plaats komt en sinds wanneer.',
	'care.bridging_costs':
		'Alleen de gemeente en het Zorg- en Veiligheidshuis lezen wat overbruggen kost.',
	'life.housing':
		'De gemeente deelt de woonsituatie met wie toezicht, zorg of veiligheid regelt (WGS artikel 2.30).',
	'life.income': 'De gemeente deelt of er inkomen is. Bedragen staan er niet bij.',
	'life.debts':
		'De gemeente deelt of er hulp bij schulden is. Een lijst van schuldeisers staat er niet bij.',
	'life.waiting': 'Partners weten op welke papieren de casus wacht en wie ze regelt.',
	'network.people':
		'Alleen gezinsleden en directe contacten staan hier, als dat nodig is voor het plan.',
	'safety.alerts':
		'Iedereen die met de betrokkene werkt, moet veilig zijn. Daarom lezen alle partners dit.',
	'safety.vt':
		'Veilig Thuis deelt alleen wat nodig is voor de veiligheid van slachtoffers en kinderen.',
	'youth.record':
		'Gegevens over jeugd worden alleen gedeeld met wie een taak heeft in de jeugdzorg of het jeugdstrafrecht.',
	'orders.admin': 'Wie een maatregel oplegt, bewaakt of erdoor geraakt wordt, leest hem.',
	'plan.analysis': 'Partners maken dit beeld samen. Zet er alleen in wat al gedeeld is.',
	'plan.goals': 'Partners spreken dit samen af. Wie meedoet aan het plan, leest het.',
	'plan.actions': 'Partners lezen wie wat doet. Een organisatie ziet haar eigen acties altijd.',
	'plan.gatecard':
		'Wie de eerste dagen buiten iets regelt, leest de poortkaart. Er staat geen diagnose op.',
	'plan.decisions': 'Partners lezen wat in hun casus besloten is.',
	'meeting.summary': 'Partners in het overleg schrijven en lezen dit zolang hun punt open is.',
	'person.view': 'Wat de betrokkene zelf zegt, weegt mee. Partners die met hem praten, lezen dit.',
	'directory.professionals': 'Partners moeten elkaar kunnen bereiken.',
	'audit.log': 'Alleen de functionaris gegevensbescherming leest het logboek.'
};

/** How this viewer came to read a text, after the reason of its row. */
export const readingWords = {
	own: 'Dit is van uw organisatie. Uw collega’s in deze casus lezen dit altijd.',
	rules: 'Uw organisatie gaf dit vrij zo ver de regels gaan.',
	named: 'Uw organisatie koos deze lezers zelf.',
	draft: 'Uw organisatie gaf dit nog aan niemand vrij.',
	given: (name: string) => `${name} gaf dit vrij, ook aan uw organisatie.`,
	known: (name: string) => `${name} liet weten dat er informatie is. Wat er staat, leest u niet.`,
	shared: 'Alle partners van dit plan lezen dit.',
	facts: 'Wie dit leest, staat vast in de regels. Niemand kan dat per casus wijzigen.'
};
