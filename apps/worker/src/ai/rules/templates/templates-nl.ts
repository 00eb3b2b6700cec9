import type { Templates } from './template-for.ts';

export const templatesNl: Templates = {
  hardware: [
    'Zet het apparaat uit, haal het 30 seconden van het stroomnet en zet het weer aan.',
    'Controleer elke kabel aan beide kanten; probeer zo mogelijk een andere kabel, poort of stopcontact.',
    'Koppel los wat je niet nodig hebt (dock, hub, usb-apparaten) en kijk of het apparaat zelfstandig werkt.',
    'Ruik je brand, zie je schade of een bolle accu, of is er vocht in gekomen: zet het apparaat uit, laad het niet op en gebruik het niet meer.',
    'Noteer het label op het apparaat (inventaris- of serienummer), waar het staat en wat je ziet of hoort.',
    'IT controleert het apparaat, op afstand of bij jou ter plaatse, en regelt reparatie of vervanging. Met een foto bij dit ticket gaat het sneller.',
  ],
  software: [
    'Sla je werk op, sluit het programma helemaal af en open het opnieuw.',
    'Start je computer opnieuw op, zodat openstaande updates worden afgerond.',
    'Kijk of het bij elk bestand gebeurt of bij één, en of een collega hetzelfde heeft.',
    'Kopieer de exacte foutmelding of maak er een schermafdruk van.',
    'Noteer de naam en de versie van het programma (meestal onder Help of Info) en wat je vlak daarvoor deed.',
    'IT onderzoekt het programma, herstelt, updatet of installeert het op afstand en regelt zo nodig de licentie.',
  ],
  network: [
    'Zet wifi uit en weer aan, of haal de netwerkkabel eruit en steek hem er weer in.',
    'Kijk of andere websites en andere apparaten op dezelfde plek werken: is het één pagina, jouw computer of iedereen?',
    'Werk je thuis: herstart je router, controleer of internet zonder VPN werkt en maak daarna opnieuw verbinding met de VPN.',
    'Start je computer opnieuw op en probeer het nog eens; probeer zo mogelijk een ander netwerk of een kabel.',
    'Noteer waar je bent (gebouw, verdieping, thuis), sinds wanneer het speelt en de exacte melding.',
    'IT controleert het netwerk, de VPN en de servers en laat het hier weten als het om een bekende storing gaat.',
  ],
  permission: [
    'Controleer de gebruikersnaam en of Caps Lock uit staat; typ het wachtwoord zelf in plaats van een opgeslagen wachtwoord te gebruiken.',
    'Wacht na meerdere foute pogingen 15 minuten voordat je het opnieuw probeert: het account kan tijdelijk vergrendeld zijn.',
    'Gaat het om een verificatiecode: controleer of de tijd op je telefoon automatisch wordt ingesteld en vraag een nieuwe code aan.',
    'Gaat het om toegang tot een map of systeem: noteer de exacte naam, wat je nodig hebt (lezen of wijzigen) en wie de eigenaar is.',
    'Stuur nooit je wachtwoord of een code naar iemand, ook niet in dit ticket: IT vraagt daar niet om.',
    'IT controleert of jij het bent en ontgrendelt dan het account, herstelt de aanmelding of geeft toegang zodra de eigenaar akkoord is.',
  ],
  collaboration: [
    'Sluit het programma helemaal af, ook in het systeemvak, en open het opnieuw.',
    'Probeer hetzelfde in de webversie: werkt het daar, ga dan voorlopig daar verder.',
    'Controleer in een vergadering bij de instellingen welke microfoon, luidspreker en camera gekozen zijn en of je microfoon aan staat.',
    'Meld je af en weer aan, en controleer of je niet in de offlinemodus werkt.',
    'Noteer wie er nog meer last van heeft, sinds wanneer, en het onderwerp of de link van de mail, vergadering of het document.',
    'IT controleert de instellingen van je mailbox, agenda of gedeelde bestanden op de server en past ze aan.',
  ],
  security: [
    'Klik nergens meer op, antwoord niet, betaal niets en verwijder niets; laat het bericht staan.',
    'Heb je ergens je wachtwoord ingevuld: wijzig het nu vanaf een ander apparaat en weiger aanmeldverzoeken die je niet zelf hebt gestart.',
    'Gedraagt je computer zich vreemd: haal hem van het netwerk (wifi uit, kabel eruit), maar laat hem aan staan.',
    'Is een apparaat kwijt of gestolen: bel direct IT, zodat het geblokkeerd kan worden; doe bij diefstal ook aangifte.',
    'Noteer wat er is gebeurd, wanneer, en welke gegevens of accounts geraakt kunnen zijn. Gebeurt het nu, bel dan ook.',
    'IT beveiligt het account en het apparaat, zoekt uit wat er is gebeurd en laat je weten wat je weer kunt gebruiken en wanneer.',
  ],
  other: [
    'Beschrijf in één zin wat je verwachtte en wat er in plaats daarvan gebeurde.',
    'Vermeld waar en sinds wanneer, en of anderen het ook hebben.',
    'Voeg een schermafdruk of foto toe als er iets te zien is.',
    'Kijk in de kennisbank: misschien staat het antwoord er al.',
    'IT leest je ticket, beantwoordt het of stuurt het door naar de afdeling die kan helpen, en laat het je hier weten.',
  ],
};
