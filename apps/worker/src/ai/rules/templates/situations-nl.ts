import type { SituationTexts } from './situations.ts';

export const situationsNl: SituationTexts = {
  liquid: [
    'Zet het apparaat meteen uit, haal de stekker eruit en laad het niet meer op.',
    'Houd het ondersteboven, laat het uitlekken en droog het niet met warmte.',
    'Vermeld in dit ticket wat er is gemorst en hoeveel.',
  ],
  paper_jam: [
    'Open één voor één de kleppen en laden en trek het papier langzaam eruit, in de richting waarin het loopt.',
    'Kijk of er snippers zijn achtergebleven; waaier het papier in de lade uit en schuif de geleiders ertegenaan.',
    'Druk één pagina af als test; gebruik zolang een andere printer.',
  ],
  toner: [
    'Kijk op het display van de printer om welke cartridge het gaat.',
    'Haal de cartridge eruit, schud hem voorzichtig heen en weer en plaats hem terug.',
    'Gebruik een andere printer tot er een nieuwe cartridge is.',
  ],
  printer: [
    'Zet de printer uit en weer aan, en kijk of er een melding op het display staat.',
    'Verwijder wachtende taken uit de afdrukwachtrij en druk één pagina af.',
    'Kies een andere printer voor wat haast heeft.',
  ],
  label_printer: [
    'Controleer stroom, kabel en of de etikettenrol en het lint goed zitten.',
    'Start de printer of de handscanner opnieuw en probeer één etiket of één scan.',
    'Noteer om welke apparaten het gaat en wat daardoor niet verzonden kan worden.',
  ],
  meeting_room: [
    'Controleer of het scherm aanstaat en of de ingang is gekozen waarop je bent aangesloten.',
    'Haal de kabel aan beide kanten los en sluit hem weer aan; probeer een andere kabel of een andere laptop.',
    'Wachten er mensen, neem dan een andere ruimte of deel je scherm in een onlinevergadering.',
  ],
  dock: [
    'Haal het dock van de stroom en van de laptop, wacht een halve minuut en sluit het weer aan, eerst de stroom.',
    'Sluit het apparaat rechtstreeks op de laptop aan om te zien of het aan het dock ligt.',
  ],
  external_screen: [
    'Controleer of het scherm stroom heeft en of in het menu de juiste ingang is gekozen.',
    'Wissel de beeldkabel of de poort met een die werkt.',
    'Druk op Windows+P en kies Uitbreiden.',
  ],
  no_power: [
    'Koppel de lader en alle andere apparaten los, houd de aan-knop een halve minuut ingedrukt, sluit de lader aan en probeer het opnieuw.',
    'Probeer een ander stopcontact en zo mogelijk een andere lader van hetzelfde type.',
    'Let op of er een lampje brandt of een piep klinkt.',
  ],
  battery: [
    'Probeer een ander stopcontact en een andere lader van hetzelfde type.',
    'Is de accu bol of heet, zet het apparaat dan uit, laad het niet op en leg het weg van brandbare spullen.',
  ],
  overheating: [
    'Zet het apparaat op een harde, vlakke ondergrond en houd de ventilatieopeningen vrij.',
    'Sluit wat je niet nodig hebt; blijft het heet of ruikt het verbrand, zet het dan uit.',
  ],
  audio_device: [
    'Controleer of het is aangesloten of gekoppeld, opgeladen, en niet met een eigen knop is gedempt.',
    'Kies het in de geluidsinstellingen en in het programma dat je gebruikt.',
    'Probeer het op een andere poort of een andere computer.',
  ],
  input_device: [
    'Vervang of laad de batterijen, of gebruik een andere poort.',
    'Is het draadloos, verwijder het dan uit de bluetoothlijst en koppel het opnieuw.',
  ],
  cracked: [
    'Bewaar je werk zolang het apparaat het nog doet, en raak gebroken glas niet aan.',
    'Voeg een foto van de schade toe en vermeld of het nog bruikbaar is.',
  ],
  blue_screen: [
    'Noteer of fotografeer de stopcode op het scherm.',
    'Koppel los wat er onlangs is aangesloten en start één keer opnieuw op.',
    'Komt het terug, laat de computer dan aanstaan en werk zo mogelijk op een andere.',
  ],
  spreadsheet: [
    'Maak een kopie van het bestand en open de kopie.',
    'Open een eerdere versie uit de versiegeschiedenis als die er is.',
    'Kijk of andere bestanden wel gewoon opengaan.',
  ],
  browser: [
    'Laad de pagina opnieuw en probeer daarna een privévenster.',
    'Probeer een andere browser; werkt het daar, ga daar dan voorlopig verder.',
    'Wis de tijdelijke bestanden van deze pagina en meld je opnieuw aan.',
  ],
  slow_computer: [
    'Start de computer opnieuw op (opnieuw opstarten, niet afsluiten) en laat updates klaarkomen.',
    'Sluit programma’s en tabbladen die je niet nodig hebt.',
    'Leeg de prullenbak en controleer of de schijf niet vol is.',
  ],
  install: [
    'Kijk in het softwareportaal: wat is goedgekeurd, kun je daar meteen installeren.',
    'Noem anders het programma, waarvoor je het nodig hebt en wie de kosten goedkeurt.',
  ],
  wrong_result: [
    'Verstuur voorlopig niets meer van wat het programma berekent, tot het is gecontroleerd.',
    'Schrijf één voorbeeld op: wat je invoerde, wat eruit kwam en wat eruit had moeten komen.',
  ],
  language_settings: [
    'Kijk bij de instellingen Taal en Regio van de computer; een nieuwe instelling geldt nadat je je opnieuw hebt aangemeld.',
    'Zoek in het programma zelf naar Taal onder Opties of Voorkeuren.',
    'Voor het toetsenbord: druk op Windows+spatie om de indeling te wisselen.',
  ],
  app_crash: [
    'Sluit het programma volledig af, zo nodig via Taakbeheer, en start het opnieuw.',
    'Start de computer opnieuw op, zodat openstaande updates klaarkomen.',
    'Noteer wat je vlak daarvoor deed en wat er precies in de melding staat.',
  ],
  site_down: [
    'Vraag een collega of die hetzelfde heeft, zodat we weten hoe groot het is.',
    'Gebruik je telefoon als hotspot voor wat niet kan wachten.',
    'Laat netwerkapparaten aangesloten en reset ze niet.',
  ],
  vpn: [
    'Controleer of internet zonder VPN werkt.',
    'Verbreek de VPN, start de computer opnieuw op en maak opnieuw verbinding.',
    'Probeer een ander netwerk, bijvoorbeeld de hotspot van je telefoon.',
  ],
  guest_wifi: [
    'Kies het gastnetwerk en open een willekeurige pagina, zodat het aanmeldscherm verschijnt.',
    'Vraag bij de receptie een nieuwe toegangscode als de jouwe is verlopen.',
  ],
  wifi: [
    'Zet wifi uit en aan, of vergeet het netwerk en maak opnieuw verbinding.',
    'Ga dichter bij het toegangspunt zitten of gebruik een kabel, en kijk of het dan stabiel blijft.',
    'Noteer waar en wanneer de verbinding wegvalt.',
  ],
  network_drive: [
    'Controleer of andere schijven en het intranet werken.',
    'Verbreek de verbinding met de schijf, start de computer opnieuw op en open de schijf opnieuw.',
    'Kopieer een bestand dat je dringend nodig hebt naar je computer en werk in de kopie.',
  ],
  page: [
    'Probeer een andere browser en een tweede website, om te zien of het alleen deze pagina is.',
    'Start de computer opnieuw op en vergelijk met je telefoon via mobiele data.',
  ],
  everybody_locked_out: [
    'Blijf het niet steeds opnieuw proberen: accounts vergrendelen na een aantal pogingen.',
    'Wie nog is aangemeld, kan het beste aangemeld blijven.',
  ],
  mfa: [
    'Heb je de oude telefoon nog, meld je daarmee dan aan en voeg de nieuwe toe op de beveiligingspagina van je account.',
    'Controleer of datum en tijd op de telefoon automatisch worden ingesteld.',
    'Weiger elk aanmeldverzoek dat je niet zelf hebt gestart.',
  ],
  locked_account: [
    'Wacht een kwartier zonder opnieuw te proberen: de meeste vergrendelingen gaan vanzelf voorbij.',
    'Verwijder het oude wachtwoord waar het nog opgeslagen kan zijn: telefoon, mailprogramma, netwerkschijven.',
  ],
  password: [
    'Controleer Caps Lock en de toetsenbordindeling, en typ het wachtwoord met de hand.',
    'Gebruik de pagina om zelf je wachtwoord te herstellen, als je je daarvoor hebt geregistreerd.',
    'Stuur nooit een wachtwoord naar iemand, ook niet in dit ticket.',
  ],
  joiner: [
    'Noem de persoon, de afdeling, de eerste of laatste werkdag en de leidinggevende.',
    'Vermeld op wiens rechten die moeten lijken, of welke systemen nodig zijn.',
  ],
  access: [
    'Geef het exacte pad of de exacte naam, en of je wilt lezen of wijzigen.',
    'Vraag de eigenaar hier in het ticket om akkoord: daar wacht het meestal op.',
    'Laat een collega je sturen wat je vandaag nodig hebt.',
  ],
  mailbox_full: [
    'Leeg de verwijderde items en de map met ongewenste mail.',
    'Sorteer op grootte, bewaar grote bijlagen ergens anders en verwijder die mails.',
    'Ruim ook de verzonden items op: die tellen mee.',
  ],
  mail_outage: [
    'Gebruik telefoon of chat voor wat niet kan wachten.',
    'Laat mails in het postvak UIT staan: ze gaan weg zodra de mail weer werkt.',
  ],
  meeting_sound: [
    'Controleer in de instellingen van de vergadering welke microfoon, luidspreker en camera zijn gekozen.',
    'Verlaat de vergadering en neem opnieuw deel, of doe mee via de browser.',
    'Bel in met de telefoon als er mensen wachten.',
  ],
  calendar: [
    'Bekijk de agenda in de webversie: klopt hij daar, start dan het programma op je computer opnieuw.',
    'Verwijder de gedeelde agenda en voeg hem opnieuw toe.',
    'Vraag de eigenaar of de agenda nog met je is gedeeld.',
  ],
  document_conflict: [
    'Bewaar een kopie van je versie onder een andere naam voordat je iets sluit.',
    'Vraag iedereen het document te sluiten en open het daarna opnieuw in de browser.',
    'Vergelijk eerdere versies in de versiegeschiedenis.',
  ],
  mail_missing: [
    'Kijk in de webversie van je mailbox, en in de mappen voor ongewenste mail en archief.',
    'Controleer of het programma niet in de offlinemodus staat en start het opnieuw.',
    'Kijk of een regel deze mails verplaatst.',
  ],
  ransom: [
    'Haal de computer nu van het netwerk: wifi uit, kabel eruit. Laat hem aanstaan.',
    'Betaal niet, verwijder niets en open niets meer.',
    'Bel IT, met een ander toestel.',
  ],
  password_given: [
    'Wijzig nu je wachtwoord, op een ander apparaat, en overal waar je hetzelfde gebruikt.',
    'Weiger aanmeldverzoeken die je niet zelf hebt gestart en meld je zo mogelijk overal af.',
    'Bel IT en laat de mail staan.',
  ],
  lost_device: [
    'Meld het meteen telefonisch bij IT, zodat het apparaat geblokkeerd kan worden.',
    'Wijzig je wachtwoord op een ander apparaat.',
    'Doe bij diefstal aangifte bij de politie en bewaar het nummer.',
  ],
  strange_sign_in: [
    'Weiger elk verzoek dat je niet zelf hebt gestart.',
    'Wijzig je wachtwoord op een apparaat dat je vertrouwt.',
    'Bel IT als er verzoeken blijven komen.',
  ],
  data_leak: [
    'Vraag de ontvanger het ongelezen te verwijderen en dat te bevestigen.',
    'Trek gedeelde links in en noteer wie wat wanneer heeft gekregen.',
    'Verwijder niets waaruit blijkt wat er is gebeurd.',
  ],
  phishing: [
    'Klik nergens op, antwoord niet en open de bijlage niet.',
    'Meld het met de meldknop van het mailprogramma, of voeg de mail toe aan dit ticket.',
    'Wil je een betaling of een gewijzigd rekeningnummer controleren, bel dan een nummer dat je al kende.',
  ],
};
