import type { DemoTicket } from './types.ts';

export const ticketsNl: DemoTicket[] = [
  {
    requester: 'E1037',
    language: 'nl',
    title: 'Het doet het weer niet',
    description: 'Zelfde als vorige keer. Kan iemand even komen kijken?',
    category: 'other',
    severity: 'low',
    urgency: 'medium',
    status: 'pending',
    age_hours: 1.6,
  },
  {
    requester: 'E1032',
    language: 'nl',
    title: 'Geen toegang tot gedeelde map Offertes',
    description:
      'Als ik \\\\fs-utr-01\\Sales\\Offertes open krijg ik "Toegang geweigerd", fout 0x80070005. Vorige week kon ik er nog gewoon in. Ik moet morgen een offerte de deur uit doen, dus graag zsm.',
    category: 'permission',
    severity: 'medium',
    urgency: 'medium',
    status: 'pending',
    age_hours: 3,
  },
  {
    requester: 'E1036',
    language: 'nl',
    title: 'Outlook zoekt niet in oude mails',
    description:
      'De zoekbalk in Outlook vindt alleen nog mails van de laatste paar maanden. Oudere berichten staan gewoon in de map, maar komen niet naar boven als ik op naam of onderwerp zoek. Geen haast, maar voor een dossier moet ik vaak jaren terug.',
    category: 'collaboration',
    severity: 'low',
    urgency: 'low',
    status: 'pending',
    age_hours: 22,
  },
  {
    requester: 'E1034',
    language: 'nl',
    title: 'VPN valt steeds weg bij thuiswerken',
    description:
      'Sinds ik thuis glasvezel heb valt de VPN (vpn-utr-01) om het kwartier weg. Cisco Secure Client blijft dan hangen op "Reconnecting" en mijn sessies ben ik dan kwijt. Bedraad of wifi maakt niks uit. Ik ben ontwikkelaar en zonder VPN kan ik niet bij de buildservers.',
    category: 'network',
    severity: 'medium',
    urgency: 'medium',
    status: 'in_progress',
    age_hours: 30,
    assigned_to: 'E1038',
    comments: [
      {
        by: 'E1038',
        text: 'Hoi Daan, kun je een keer een uurtje via de hotspot van je telefoon werken? Dan weten we of het aan je nieuwe router ligt. En stuur even het DART-bestand uit de client mee.',
        after_hours: 4,
      },
      {
        by: 'E1034',
        text: 'Via de hotspot blijft hij gewoon staan. DART staat in mijn OneDrive, gedeeld met jou.',
        after_hours: 8,
      },
    ],
  },
  {
    requester: 'E1033',
    language: 'nl',
    title: 'Wifi valt weg in vergaderzaal Dom',
    description:
      'In vergaderzaal Dom valt de wifi elke paar minuten weg. Bij sollicitatiegesprekken via Teams bevriest het beeld en moeten we opnieuw inbellen. We zijn nu uitgeweken naar zaal Gracht, maar die is vaak bezet.',
    category: 'network',
    severity: 'medium',
    urgency: 'low',
    status: 'in_progress',
    age_hours: 74,
    assigned_to: 'E1038',
    comments: [
      {
        by: 'E1038',
        text: 'Accesspoint AP-UTR-2V-04 start zichzelf steeds opnieuw op. Vervangend exemplaar is besteld onder garantie, levertijd drie werkdagen.',
        after_hours: 7,
        internal: true,
      },
      {
        by: 'E1038',
        text: 'Gevonden: het accesspoint boven de zaal is defect. Er komt een nieuwe, tot die tijd kun je in Dom de netwerkkabel op tafel gebruiken.',
        after_hours: 8,
      },
    ],
  },
  {
    requester: 'E1033',
    language: 'nl',
    title: 'Account voor nieuwe collega per maandag',
    description:
      'Maandag begint er een nieuwe recruiter bij HR. Graag een account, mailbox, toegang tot de map HR\\Werving en een laptop met dockingstation. Het formulier is ondertekend en zit in de bijlage van mijn mail aan IT. Alvast dank!',
    category: 'permission',
    severity: 'low',
    urgency: 'medium',
    status: 'in_progress',
    age_hours: 27,
    assigned_to: 'E1039',
    comments: [
      {
        by: 'E1039',
        text: 'Account en mailbox staan klaar. De laptop wordt vandaag ingericht, ik leg hem vrijdag met een kaartje bij de receptie.',
        after_hours: 19,
      },
    ],
  },
  {
    requester: 'E1033',
    language: 'nl',
    title: 'Geen geluid in Teams-vergadering',
    description:
      'Ik hoor niemand in Teams, anderen horen mij wel. Buiten Teams doet het geluid het prima. Opnieuw opstarten hielp niet.',
    category: 'collaboration',
    severity: 'low',
    urgency: 'medium',
    status: 'resolved',
    age_hours: 51,
    assigned_to: 'E1039',
    resolution:
      '1. In Teams > Instellingen > Apparaten stond de luidspreker op de hdmi-uitgang van het beeldscherm; teruggezet op de headset.\n2. In de Volumemixer van Windows stond Teams bovendien op 0; opengezet.\n3. Testgesprek gevoerd: geluid in beide richtingen in orde, ook na opnieuw aanmelden.',
    resolved_after_hours: 4,
  },
  {
    requester: 'E1031',
    language: 'nl',
    title: 'Excel-macro geeft fout na Office-update',
    description:
      'De macro waarmee we elke week de betaalbatch maken doet het niet meer sinds de Office-update van dinsdag. Melding: "Compileerfout in verborgen module". Ik maak de batch nu met de hand, dat kost me een halve ochtend.',
    category: 'software',
    severity: 'medium',
    urgency: 'medium',
    status: 'resolved',
    age_hours: 97,
    assigned_to: 'E1038',
    resolution:
      '1. De macro bevatte Declare-regels voor 32-bits Office, terwijl Office bij de update was omgezet naar 64 bits.\n2. De regels aangepast met PtrSafe en LongPtr, en een ontbrekende verwijzing hersteld via Extra > Verwijzingen.\n3. Het bestand opnieuw digitaal ondertekend en op de vertrouwde locatie gezet.\n4. De betaalbatch van vorige week nagedraaid: het resultaat is gelijk.',
    resolved_after_hours: 24,
  },
  {
    requester: 'E1035',
    language: 'nl',
    title: 'Printer bij de receptie blijft vastlopen',
    description:
      'De HP LaserJet bij de receptie loopt steeds vast, papierstoring in lade 2. Ik haal het papier eruit, hij print één pakbon en het is weer raak. We lopen nu telkens naar boven om te printen.',
    category: 'hardware',
    severity: 'low',
    urgency: 'medium',
    status: 'closed',
    age_hours: 300,
    assigned_to: 'E1038',
    resolution:
      '1. Lade 2 was te vol en de papiergeleiders stonden op Letter in plaats van A4.\n2. Papier ververst (het was vochtig door de buitendeur), geleiders goed gezet en lade gevuld tot onder het streepje.\n3. Snipper papier achter de achterklep verwijderd, invoerrollen schoongemaakt.\n4. 80 pakbonnen geprint zonder storing. Pakken papier staan voortaan in de kast, niet op de vloer.',
    resolved_after_hours: 7,
    closed_after_hours: 56,
  },
  {
    requester: 'E1032',
    language: 'nl',
    title: 'Nieuwe telefoon, Authenticator werkt niet meer',
    description:
      'Ik heb een nieuwe telefoon en de oude is al ingeleverd. Nu krijg ik geen meldingen meer van Authenticator en kan ik nergens inloggen: geen mail, geen CRM. Over een paar uur zit ik bij een klant en heb ik mijn presentatie nodig, dus graag met spoed.',
    category: 'permission',
    severity: 'medium',
    urgency: 'high',
    status: 'closed',
    age_hours: 430,
    assigned_to: 'E1039',
    resolution:
      '1. Identiteit gecontroleerd via een videogesprek met zijn leidinggevende erbij.\n2. In Entra de oude telefoon als aanmeldmethode verwijderd en alle sessies ingetrokken.\n3. Een tijdelijke toegangspas (één uur geldig) verstrekt, waarmee de gebruiker op mysignins.microsoft.com Authenticator op de nieuwe telefoon heeft toegevoegd.\n4. Een tweede methode (zakelijk nummer) ingesteld, zodat een volgende telefoonwissel zonder IT kan.',
    resolved_after_hours: 0.9,
    closed_after_hours: 49,
    comments: [
      {
        by: 'E1039',
        text: 'Ik bel je zo via het Teams-account van je leidinggevende, houd je legitimatie bij de hand.',
        after_hours: 0.2,
      },
      { by: 'E1032', text: 'Top, ik kan overal weer in. Bedankt!', after_hours: 1 },
    ],
  },
  {
    requester: 'E1037',
    language: 'nl',
    title: 'Accu van laptop loopt razendsnel leeg',
    description:
      'De accu van mijn HP EliteBook 840 G9 gaat in een uur van 100 naar 10 procent en de onderkant wordt behoorlijk warm. Volgens mij staat het touchpad ook iets omhoog. Aan de lader werkt alles.',
    category: 'hardware',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 745,
    assigned_to: 'E1038',
    resolution:
      '1. Omdat het touchpad omhoog kwam is de laptop meteen uitgezet en van de lader gehaald: de accu bleek licht opgezwollen.\n2. Leenlaptop meegegeven, bestanden stonden al in OneDrive.\n3. Accu vervangen onder garantie door HP; het accurapport (powercfg /batteryreport) gaf nog 38 procent van de oorspronkelijke capaciteit.\n4. BIOS bijgewerkt en "HP Battery Health Manager" op "Maximize my battery health" gezet. De oude accu is afgevoerd als gevaarlijk afval.',
    resolved_after_hours: 71,
    closed_after_hours: 125,
    comments: [
      {
        by: 'E1038',
        text: 'Zet hem alsjeblieft nu uit en laad hem niet meer op. Ik kom met een leenlaptop naar je toe.',
        after_hours: 0.4,
      },
    ],
  },
  {
    requester: 'E1031',
    language: 'nl',
    title: "Op link in mail van 'pakketdienst' geklikt",
    description:
      'Ik kreeg een mail dat er een pakket klaarlag en dat ik € 1,95 moest bijbetalen. Op de link geklikt, maar toen er om een creditcard werd gevraagd heb ik het venster gesloten. Niks ingevuld. Moet ik nog iets doen?',
    category: 'security',
    severity: 'high',
    urgency: 'medium',
    status: 'closed',
    age_hours: 1150,
    assigned_to: 'E1039',
    resolution:
      '1. De mail uit de rapportage gehaald: bekende phishing, de pagina vroeg alleen om kaartgegevens en bood geen download aan.\n2. Volledige scan met Defender op de laptop uitgevoerd en de browsergeschiedenis nagekeken: niets gevonden.\n3. Het domein geblokkeerd op de proxy en de mail uit zes andere mailboxen verwijderd.\n4. Wachtwoord wijzigen was niet nodig, want er is niets ingevuld. Goed dat je het meldde.',
    resolved_after_hours: 5,
    closed_after_hours: 53,
  },
  {
    requester: 'E1035',
    language: 'nl',
    title: 'Licentie nodig voor Visio',
    description:
      'Voor het tekenen van de nieuwe magazijnindeling heb ik Visio nodig. Ik kan het wel installeren, maar bij het openen staat er dat ik geen licentie heb en alleen kan lezen.',
    category: 'software',
    severity: 'low',
    urgency: 'low',
    status: 'closed',
    age_hours: 930,
    assigned_to: 'E1039',
    resolution:
      'Na akkoord van de afdelingsmanager een licentie Visio Plan 2 toegekend via de groep LIC-Visio-P2. Gebruiker heeft zich in Visio afgemeld en opnieuw aangemeld (Bestand > Account), waarna bewerken mogelijk was. De licentie loopt na zes maanden af, tenzij hij wordt verlengd.',
    resolved_after_hours: 28,
    closed_after_hours: 99,
  },
  {
    requester: 'E1034',
    language: 'nl',
    title: 'Intranet onbereikbaar voor heel Utrecht',
    description:
      'Niemand in Utrecht kan bij intranet.example.com en de ticketpagina van facilitair: DNS_PROBE_FINISHED_NXDOMAIN. Gewone websites werken wel. Op IP-adres is het intranet wel te bereiken, dus het lijkt DNS.',
    category: 'network',
    severity: 'high',
    urgency: 'high',
    status: 'closed',
    age_hours: 590,
    assigned_to: 'E1038',
    resolution:
      '1. Bevestigd met nslookup: dc-utr-01 gaf NXDOMAIN voor de interne zone, dc-utr-02 niet.\n2. De zone was na het onderhoud van die nacht niet gerepliceerd; replicatie handmatig gestart en de DNS-dienst herstart.\n3. DHCP deelt weer beide DNS-servers uit, op werkplekken ipconfig /flushdns laten uitvoeren.\n4. Bewaking toegevoegd die elke minuut een interne naam opvraagt bij beide servers.',
    resolved_after_hours: 1.3,
    closed_after_hours: 27,
    comments: [
      { by: 'E1034', text: 'Via dc-utr-02 als DNS werkt het hier wel.', after_hours: 0.3 },
      {
        by: 'E1038',
        text: 'Oorzaak was de snapshot-restore van vannacht. Opnemen in het draaiboek: na een restore eerst replicatie controleren.',
        after_hours: 1.5,
        internal: true,
      },
    ],
  },
  {
    requester: 'E1035',
    language: 'nl',
    title: 'Virusmelding na usb-stick van beurs',
    description:
      'Ik heb een usb-stick van een leverancier in mijn laptop gestoken en nu geeft Defender een rode melding: "Trojan:Win32/Wacatac gevonden". Ik heb de stick eruit gehaald maar de melding blijft terugkomen. Wat nu?',
    category: 'security',
    severity: 'high',
    urgency: 'high',
    status: 'closed',
    age_hours: 1370,
    assigned_to: 'E1039',
    resolution:
      '1. Laptop direct geïsoleerd vanuit Defender for Endpoint en de gebruiker gevraagd niets meer te openen.\n2. Het bestand stond alleen op de stick en in de tijdelijke map; het was geblokkeerd voordat het werd uitgevoerd.\n3. Uit voorzorg de laptop opnieuw geïnstalleerd via Autopilot en het wachtwoord gewijzigd.\n4. De stick is ingenomen, de leverancier ingelicht, en opslag via usb staat voor deze groep nu standaard uit.',
    resolved_after_hours: 24,
    closed_after_hours: 90,
    comments: [
      {
        by: 'E1039',
        text: 'Je laptop is nu van het netwerk afgesloten, dat is de bedoeling. Laat hem aan staan en doe er niets mee, ik kom hem ophalen.',
        after_hours: 0.2,
      },
    ],
  },
];
