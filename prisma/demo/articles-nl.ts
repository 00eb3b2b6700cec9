import type { DemoArticle } from './types.ts';

export const articlesNl: DemoArticle[] = [
  {
    language: 'nl',
    title: 'Papier vast in de printer of printer offline',
    category: 'hardware',
    tags: ['printer', 'papierstoring', 'HP LaserJet', 'offline'],
    created_by: 'E1038',
    usage_count: 35,
    success_rate: 0.77,
    age_hours: 2600,
    content: `De meeste printerstoringen los je zelf op in vijf minuten. Trek nooit hard aan het papier: snippers die achterblijven zorgen voor de volgende storing.

**Papier vast**

1. Noteer de foutcode, bijvoorbeeld 13.B2, en zet de printer uit. Laat hem even afkoelen; de fuser wordt heet.
2. Haal de lade eruit en trek het papier met twee handen rustig in de looprichting naar buiten.
3. Open de voor- en achterklep en zoek naar snippers.
4. Vul de lade tot onder het streepje, met droog papier, en schuif de geleiders tegen de stapel.
5. Sluit alles en print een testpagina. Etiketten gaan altijd via de handinvoer.

**Printer offline**

1. Kijk of de printer aanstaat en op het scherm een IP-adres toont.
2. Zit je op het gastnetwerk? Stap over op **Corp** of verbind de VPN.
3. Wis vastgelopen opdrachten in de wachtrij, verwijder de printer en voeg hem opnieuw toe via **Instellingen > Bluetooth en apparaten**.

## Als dat niet helpt

Meld de plek, het model en de foutcode in een ticket. Blijft de melding staan zonder dat er papier vastzit, dan zijn meestal de rollen versleten; die vervangen wij. Gebruik tot die tijd een andere printer.`,
  },
  {
    language: 'nl',
    title: 'Windows-update mislukt met foutcode',
    category: 'software',
    tags: ['Windows 11', 'update', '0x80070005', 'foutcode'],
    created_by: 'E1039',
    usage_count: 18,
    success_rate: 0.65,
    age_hours: 1850,
    content: `Een update die blijft hangen of eindigt met een code als 0x80070005 of 0x800f0922 heeft meestal te weinig ruimte, een openstaande herstart of een onderbroken download als oorzaak.

1. Sla je werk op, sluit de laptop aan op de lader en kies **Start > Aan/uit > Opnieuw opstarten**. Alleen de klep dichtdoen telt niet.
2. Zorg voor minstens 20 GB vrije ruimte: **Instellingen > Systeem > Opslag > Tijdelijke bestanden**. Laat de map Downloads uitgevinkt als je die nog nodig hebt.
3. Gebruik een stabiele verbinding, liefst een kabel, en verbreek andere VPN-programma's.
4. Ga naar **Instellingen > Systeem > Problemen oplossen > Andere probleemoplossers** en start die van Windows Update.
5. Open **Instellingen > Windows Update** en kies **Opnieuw proberen**. Laat de laptop daarna rustig een uur staan.

Zet de beveiliging niet uit om een update te laten slagen, en download geen losse "reparatietools".

## Als dat niet helpt

Maak een ticket met de volledige foutcode, het KB-nummer van de update en een schermafbeelding van **Updategeschiedenis**. Vraagt de laptop om een BitLocker-sleutel, bel dan toestel 4357; die geven we alleen na controle van je identiteit.`,
  },
  {
    language: 'nl',
    title: 'Intranet of interne sites niet bereikbaar',
    category: 'network',
    tags: ['intranet', 'DNS', 'netwerk', 'VPN'],
    created_by: 'E1038',
    usage_count: 0,
    success_rate: null,
    age_hours: 160,
    content: `Werken gewone websites wel, maar het intranet of andere interne sites niet? Dan ligt het vaak aan DNS of aan het netwerk waarop je zit. Zo zoek je het snel uit.

1. Controleer of je op **Corp** zit en niet op het gastnetwerk. Thuis moet de VPN verbonden zijn.
2. Vraag een collega naast je of het daar wel werkt. Heeft iedereen er last van, ga dan meteen naar het laatste kopje.
3. Probeer een andere browser of een privévenster; een oude snelkoppeling of cookie kan in de weg zitten.
4. Open de Opdrachtprompt en typ \`ipconfig /flushdns\`. Daarmee vergeet je laptop oude adressen.
5. Typ daarna \`nslookup intranet.example.com\`. Krijg je een adres terug, dan werkt DNS en ligt het aan de site zelf. Zie je "Non-existent domain", dan is DNS het probleem.
6. Zet wifi uit en weer aan, of steek de netwerkkabel opnieuw in.

Stel niet zelf een andere DNS-server in: dan zijn interne namen helemaal niet meer te vinden.

## Als dat niet helpt

Maak een ticket met de uitkomst van stap 4 en 5 en je werkplek. Ligt een hele afdeling of locatie plat, bel dan toestel 4357.`,
  },
  {
    language: 'nl',
    title: 'Toegang aanvragen voor een nieuwe collega',
    category: 'permission',
    tags: ['nieuwe medewerker', 'account', 'rechten', 'onboarding'],
    created_by: 'E1039',
    usage_count: 31,
    success_rate: 0.91,
    age_hours: 3900,
    content: `Met een complete aanvraag ligt op de eerste werkdag alles klaar. Vraag het account uiterlijk vijf werkdagen van tevoren aan; de leidinggevende of HR doet dat.

1. Maak een ticket met naam, functie, afdeling, locatie, startdatum en, bij tijdelijk personeel, de einddatum.
2. Noem een rol in plaats van een persoon. "Zelfde rechten als Jan" geeft bijna altijd te veel rechten.
3. Zet erbij welke gedeelde mappen, mailboxen en applicaties nodig zijn, en of lezen genoeg is.
4. Voeg het akkoord toe van de eigenaar van elke map die niet bij de rol hoort.
5. Geef aan welke apparatuur nodig is: laptop, dockingstation, headset, telefoon.
6. Op de eerste dag krijgt de collega een tijdelijke toegangspas en stelt daarmee wachtwoord en Authenticator in.

Mail nooit wachtwoorden en laat een nieuwe collega niet op jouw account werken, ook niet voor één dag.

## Als het niet werkt

Laat de collega zich afmelden en opnieuw aanmelden; nieuwe rechten gelden pas daarna. Mist er dan nog iets, reageer op hetzelfde ticket. Gaat iemand uit dienst of naar een andere afdeling, meld dat net zo vroeg, zodat oude rechten op tijd vervallen.`,
  },
  {
    language: 'nl',
    title: 'Gedeeld postvak toevoegen in Outlook',
    category: 'collaboration',
    tags: ['Outlook', 'gedeeld postvak', 'mail'],
    created_by: 'E1039',
    usage_count: 26,
    success_rate: 0.82,
    age_hours: 2150,
    content: `Een gedeeld postvak verschijnt normaal vanzelf in Outlook, binnen een uur nadat je rechten hebt gekregen. Zie je het niet, of kun je er niet uit verzenden, loop dan deze stappen na.

1. Sluit Outlook helemaal af en start het opnieuw.
2. Kijk in Outlook op het web: klik rechts op **Mappen** en kies **Gedeelde map of postvak toevoegen**. Lukt het daar, dan zijn je rechten in orde.
3. In het klassieke Outlook: **Bestand > Accountinstellingen > Accountinstellingen**, dubbelklik op je account, **Meer instellingen > Geavanceerd > Toevoegen**, en typ de naam van het postvak.
4. Verzenden namens het postvak: maak een nieuw bericht, kies **Opties > Van** en vul het adres van het postvak in.
5. Krijg je een weigering terug, dan mag je wel lezen maar niet verzenden. Dat is een apart recht.
6. Zie je alleen oude berichten, verwijder het postvak dan uit Outlook en voeg het opnieuw toe.

## Als dat niet helpt

Vraag de eigenaar van het postvak om akkoord en maak een ticket met het adres en wat je nodig hebt: lezen, verzenden als of verzenden namens. Deel nooit het wachtwoord van een postvak; een gedeeld postvak heeft er geen nodig.`,
  },
  {
    language: 'nl',
    title: 'Virusmelding of gevonden usb-stick: wat nu?',
    category: 'security',
    tags: ['virus', 'malware', 'Defender', 'usb-stick'],
    created_by: 'E1039',
    usage_count: 12,
    success_rate: 0.92,
    age_hours: 1100,
    content: `Krijg je een melding van Defender, of gedraagt je laptop zich ineens vreemd? Blijf rustig en handel snel. Je krijgt geen verwijt als je iets meldt, ook niet als het loos alarm blijkt.

1. Verbreek het netwerk: wifi uit, kabel eruit. Laat de laptop **aan** staan, zodat sporen bewaard blijven.
2. Bel toestel 4357 en vertel wat je zag en wat je het laatst hebt geopend. Maak met je telefoon een foto van de melding.
3. Verwijder niets en sluit de melding niet weg. Voer geen scanners van internet uit.
4. Zat er een usb-stick in, haal die eruit en geef hem aan IT. Steek hem niet in een andere computer.
5. Wijzig op een ander apparaat je wachtwoord via **aka.ms/sspr** als je het kort daarvoor nog hebt ingetypt.
6. Wacht tot IT de laptop vrijgeeft. Je krijgt zo nodig een leenlaptop; je bestanden staan in OneDrive.

**Een usb-stick gevonden of gekregen?** Gebruik hem niet. Lever hem in bij IT of vraag de afzender om de bestanden via een deellink te sturen.

## Valse meldingen

Een venster in de browser met een telefoonnummer van "Microsoft" is altijd oplichting. Bel het nummer niet, sluit de browser via Taakbeheer en meld het.`,
  },
];
