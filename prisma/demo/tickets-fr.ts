import type { DemoTicket } from './types.ts';

export const ticketsFr: DemoTicket[] = [
  {
    requester: 'E1024',
    language: 'fr',
    title: "Plus personne n'accède au serveur fs-lyon-02",
    description:
      "Bonjour, depuis une demi-heure plus personne au bureau d'études n'arrive à ouvrir le serveur fs-lyon-02 : « Le chemin réseau n'a pas été trouvé », erreur 0x80070035. Internet et la messagerie marchent. Tous nos plans sont dessus, on est une quinzaine à l'arrêt.",
    category: 'network',
    severity: 'high',
    urgency: 'high',
    status: 'pending',
    age_hours: 1.4,
  },
  {
    requester: 'E1025',
    language: 'fr',
    title: 'Compte bloqué après changement de mot de passe',
    description:
      "J'ai changé mon mot de passe hier comme demandé et depuis mon compte se verrouille sans arrêt, même quand je ne fais rien. Débloqué deux fois par le support, rebloqué dix minutes après. Je dois valider les expéditions du jour avant le départ du camion.",
    category: 'permission',
    severity: 'medium',
    urgency: 'high',
    status: 'in_progress',
    age_hours: 3,
    assigned_to: 'E1028',
    comments: [
      {
        by: 'E1028',
        text: "Bonjour Mamadou, je viens de débloquer le compte, vous pouvez valider vos expéditions. Avez-vous un téléphone ou une tablette qui relève encore vos mails avec l'ancien mot de passe ?",
        after_hours: 0.4,
      },
      {
        by: 'E1025',
        text: "Merci, c'est validé. Oui, la tablette du quai est sur mon compte, je regarde ça.",
        after_hours: 0.9,
      },
      {
        by: 'E1028',
        text: 'Événements 4740 confirmés : le verrouillage vient bien de TAB-QUAI-03. À terme il faut un compte de service pour cette tablette, pas un compte nominatif.',
        after_hours: 1.3,
        internal: true,
      },
    ],
  },
  {
    requester: 'E1021',
    language: 'fr',
    title: 'Faux mail du directeur demandant un virement',
    description:
      "Je viens de recevoir un mail soi-disant de notre directeur général : virement de 48 300 € à faire aujourd'hui, dans la plus grande discrétion. L'adresse de réponse est un Gmail. Je n'ai rien payé et rien répondu, mais ma collègue de la trésorerie a reçu le même.",
    category: 'security',
    severity: 'high',
    urgency: 'high',
    status: 'in_progress',
    age_hours: 4.5,
    assigned_to: 'E1029',
    comments: [
      {
        by: 'E1029',
        text: "Vous avez eu le bon réflexe, Camille. Ne répondez pas et ne supprimez pas le message : je récupère l'en-tête complet, je bloque l'expéditeur et je préviens toute l'équipe finance.",
        after_hours: 0.3,
      },
    ],
  },
  {
    requester: 'E1023',
    language: 'fr',
    title: 'Bourrage papier à répétition au premier étage',
    description:
      "L'imprimante HP LaserJet du 1er étage, à côté de la salle de pause, bourre toutes les trois ou quatre pages, toujours au niveau du bac 2. J'ai retiré les feuilles coincées et changé de ramette, rien n'y fait. Pas dramatique, je vais imprimer au rez-de-chaussée en attendant.",
    category: 'hardware',
    severity: 'low',
    urgency: 'low',
    status: 'pending',
    age_hours: 8,
  },
  {
    requester: 'E1030',
    language: 'fr',
    title: 'Batterie du portable vide en une heure',
    description:
      "La batterie de mon EliteBook 840 G9 ne tient plus qu'une heure, alors qu'il y a six mois je faisais la journée. Et il chauffe un peu dessous. Je reste branché, donc rien d'urgent, mais en réunion c'est pénible.",
    category: 'hardware',
    severity: 'low',
    urgency: 'low',
    status: 'pending',
    age_hours: 28,
  },
  {
    requester: 'E1030',
    language: 'fr',
    title: 'SAP se ferme pendant la saisie des commandes',
    description:
      "Depuis lundi SAP GUI se ferme tout seul quand je saisis une commande avec plus de dix postes (VA01), sans message d'erreur. Je perds la saisie à chaque fois. Du coup j'enregistre toutes les cinq lignes, mais ça me ralentit beaucoup.",
    category: 'software',
    severity: 'medium',
    urgency: 'medium',
    status: 'in_progress',
    age_hours: 50,
    assigned_to: 'E1029',
    comments: [
      {
        by: 'E1029',
        text: "Pourriez-vous m'envoyer une capture de Système > Statut, et me dire si la fermeture se produit aussi avec le thème « Belize » au lieu de « Quartz » ? Je reproduis le problème sur un poste de test avec le même patch.",
        after_hours: 5,
      },
      {
        by: 'E1030',
        text: 'Capture envoyée par mail. Avec Belize, pas de plantage ce matin.',
        after_hours: 22,
      },
    ],
  },
  {
    requester: 'E1027',
    language: 'fr',
    title: 'Caméra non détectée en salle Rhône',
    description:
      "Visio client dans une heure en salle Rhône et la caméra Logitech Rally n'apparaît plus dans Teams (écran noir, « aucune caméra »). Au pire je prends celle de mon portable, mais on sera huit autour de la table...",
    category: 'hardware',
    severity: 'low',
    urgency: 'high',
    status: 'resolved',
    age_hours: 47,
    assigned_to: 'E1028',
    resolution:
      '1. Constaté sur place que le câble USB de la caméra était branché sur un hub non alimenté, ajouté pour charger des téléphones.\n2. Retiré le hub, rebranché la caméra directement sur le mini-PC de la salle, puis redémarré celui-ci.\n3. Mis à jour le micrologiciel de la Rally avec Logi Tune.\n4. Appel de test réussi dix minutes avant la visio ; une étiquette « ne pas débrancher » a été posée sur le câble.',
    resolved_after_hours: 0.8,
  },
  {
    requester: 'E1024',
    language: 'fr',
    title: "Demande d'installation de Power BI Desktop",
    description:
      "Bonjour, j'aurais besoin de Power BI Desktop pour exploiter les données de production. Je ne l'ai pas dans le Portail d'entreprise et je n'ai pas les droits d'administrateur. Mon responsable est en copie et d'accord. Merci d'avance.",
    category: 'software',
    severity: 'low',
    urgency: 'low',
    status: 'resolved',
    age_hours: 140,
    assigned_to: 'E1028',
    resolution:
      "1. Accord du responsable reçu, compte ajouté au groupe APP-PowerBI-Desktop.\n2. Dans le Portail d'entreprise, Paramètres > Synchroniser : Power BI Desktop apparaît au bout d'un quart d'heure environ.\n3. Installation lancée depuis le Portail, sans droits d'administrateur.\n4. Première ouverture avec le compte professionnel : la version gratuite suffit, une licence Pro n'est nécessaire que pour publier des rapports.",
    resolved_after_hours: 51,
  },
  {
    requester: 'E1022',
    language: 'fr',
    title: 'VPN qui se coupe toutes les dix minutes',
    description:
      "En télétravail, Cisco Secure Client se connecte bien à vpn-lyon-01 mais se coupe toutes les dix minutes environ, avec reconnexion qui mouline. À l'hôtel la semaine dernière, aucun souci. J'ai déjà redémarré la box et le PC.",
    category: 'network',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 455,
    assigned_to: 'E1029',
    resolution:
      "1. Les traces du client montrent des paquets perdus au-delà de 1 380 octets : la box du domicile fragmente mal l'UDP du tunnel.\n2. Client mis à jour en 5.1, puis passage au profil « Lyon-TLS », qui n'utilise que le port TCP 443.\n3. Désactivé le VPN personnel installé sur le poste, qui reprenait la main sur la route par défaut.\n4. Trois jours de télétravail sans coupure, confirmé par l'utilisateur.",
    resolved_after_hours: 28,
    closed_after_hours: 100,
    comments: [
      {
        by: 'E1029',
        text: "Pouvez-vous essayer une heure en partage de connexion avec votre téléphone ? On saura si c'est la box.",
        after_hours: 3,
      },
      { by: 'E1022', text: 'Essayé : aucune coupure en 4G. Donc la box, visiblement.', after_hours: 6 },
    ],
  },
  {
    requester: 'E1026',
    language: 'fr',
    title: 'Recherche Outlook vide depuis le nouveau PC',
    description:
      "Depuis que j'ai mon nouveau portable, la recherche dans Outlook ne trouve presque rien : « aucun résultat » alors que le mail est sous mes yeux. Je passe mon temps à faire défiler. Pouvez-vous m'aider ?",
    category: 'collaboration',
    severity: 'low',
    urgency: 'medium',
    status: 'closed',
    age_hours: 330,
    assigned_to: 'E1028',
    resolution:
      "1. Sur le nouveau poste, l'indexation de la boîte (24 Go) n'était pas terminée : Outlook > Recherche > Outils de recherche > État de l'indexation indiquait 61 000 éléments restants.\n2. Reconstruit l'index (Options d'indexation > Avancé > Reconstruire) et laissé Outlook ouvert, PC branché, toute la nuit.\n3. Porté la période de synchronisation du cache de 3 mois à « Tout ».\n4. Le lendemain, 0 élément restant et les recherches aboutissent.",
    resolved_after_hours: 26,
    closed_after_hours: 74,
  },
  {
    requester: 'E1027',
    language: 'fr',
    title: 'Pas de son dans Teams avec le casque',
    description:
      "Je n'entends plus rien dans les réunions Teams avec mon casque Jabra, alors que la musique passe très bien. Les autres m'entendent. C'est comme ça depuis que j'ai branché le nouvel écran.",
    category: 'collaboration',
    severity: 'low',
    urgency: 'medium',
    status: 'closed',
    age_hours: 640,
    assigned_to: 'E1028',
    resolution:
      "1. L'écran Dell branché en USB-C s'était déclaré comme haut-parleur et Teams l'avait choisi par défaut.\n2. Teams > Paramètres > Appareils : haut-parleur et micro remis sur le Jabra, puis « Passer un appel de test ».\n3. Windows > Paramètres > Système > Son : sortie de l'écran désactivée, casque défini comme périphérique de communication par défaut.\n4. Vérifié après redémarrage et débranchement de l'écran : le son reste sur le casque.",
    resolved_after_hours: 6,
    closed_after_hours: 54,
  },
  {
    requester: 'E1022',
    language: 'fr',
    title: 'Accès refusé au dossier Contrats clients',
    description:
      "Impossible d'ouvrir \\\\fs-lyon-02\\Commercial\\Contrats : « accès refusé », code 0x80070005. J'y avais accès jusqu'à la semaine dernière. J'ai un avenant à faire signer demain.",
    category: 'permission',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 1040,
    assigned_to: 'E1028',
    resolution:
      "1. Le dossier avait été réorganisé et l'héritage des droits coupé : le groupe FS-LYON-Commercial-RW n'y figurait plus.\n2. Avec l'accord de la propriétaire du dossier, remis le groupe en modification et rétabli l'héritage.\n3. Fermé puis rouvert la session Windows de l'utilisateur afin de renouveler son jeton.\n4. Vérifié avec deux autres commerciaux, qui avaient le même blocage sans l'avoir signalé.",
    resolved_after_hours: 4,
    closed_after_hours: 52,
    comments: [
      {
        by: 'E1028',
        text: 'La réorganisation a été faite à la main par le service. Proposer à la responsable de passer par nous la prochaine fois.',
        after_hours: 3,
        internal: true,
      },
    ],
  },
  {
    requester: 'E1023',
    language: 'fr',
    title: 'Wi-Fi inutilisable en salle Saône',
    description:
      "En salle Saône le Wi-Fi décroche sans arrêt dès qu'on est plus d'une dizaine. Les entretiens en visio deviennent impossibles, on se replie dans le couloir ! Ailleurs dans l'étage tout va bien.",
    category: 'network',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 890,
    assigned_to: 'E1029',
    resolution:
      "1. Mesures sur place : la salle, avec ses parois vitrées traitées, ne captait que la borne AP-LYON-1E-02 du couloir, à -78 dBm.\n2. Posé une borne dédiée dans la salle, sur un port PoE libre de sw-lyon-1e.\n3. Réduit la puissance de la borne du couloir, pour que les portables basculent d'eux-mêmes sur la nouvelle.\n4. Test avec quatorze participants en visio pendant une heure : aucune déconnexion.",
    resolved_after_hours: 140,
    closed_after_hours: 215,
  },
  {
    requester: 'E1022',
    language: 'fr',
    title: 'Téléphone pro volé à la gare Part-Dieu',
    description:
      "On vient de me voler mon téléphone professionnel (iPhone 15) sur le quai à la Part-Dieu. Il était verrouillé par code mais j'ai la messagerie, Teams et Authenticator dessus. J'écris depuis le poste d'un collègue.",
    category: 'security',
    severity: 'high',
    urgency: 'high',
    status: 'closed',
    age_hours: 1260,
    assigned_to: 'E1029',
    resolution:
      "1. Téléphone passé en mode perdu puis effacé à distance depuis Intune ; effacement confirmé quarante minutes plus tard.\n2. Sessions Microsoft 365 révoquées, mot de passe changé, ancienne méthode Authenticator supprimée.\n3. Carte SIM suspendue chez l'opérateur et IMEI transmis pour le dépôt de plainte.\n4. Téléphone de remplacement remis le lendemain, Authenticator réenregistré avec un passe d'accès temporaire. Aucun accès suspect dans les journaux.",
    resolved_after_hours: 25,
    closed_after_hours: 98,
    comments: [
      {
        by: 'E1029',
        text: "C'est bloqué de notre côté. Déposez plainte dès que possible et gardez le récépissé, l'assurance le demandera.",
        after_hours: 0.5,
      },
      { by: 'E1022', text: 'Plainte déposée, récépissé transmis. Merci pour la rapidité.', after_hours: 5 },
    ],
  },
  {
    requester: 'E1021',
    language: 'fr',
    title: 'La liste compta-fournisseurs ne reçoit plus rien',
    description:
      'Les fournisseurs nous disent que leurs factures envoyées à compta-fournisseurs@example.com reviennent avec « 550 5.7.133 sender not authenticated ». En interne ça marche. On risque de prendre du retard sur les règlements.',
    category: 'collaboration',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 170,
    assigned_to: 'E1028',
    resolution:
      "1. La liste avait été recréée comme groupe Microsoft 365, qui refuse par défaut les expéditeurs externes.\n2. Dans Exchange : Groupe > Paramètres > « Autoriser les expéditeurs externes » activé.\n3. Envoi d'essai depuis une adresse extérieure : message reçu par les quatre membres.\n4. Relevé dans le suivi des messages les 23 factures rejetées et transmis la liste à la comptabilité pour relance des fournisseurs.",
    resolved_after_hours: 5,
    closed_after_hours: 77,
  },
];
