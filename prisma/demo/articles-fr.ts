import type { DemoArticle } from './types.ts';

export const articlesFr: DemoArticle[] = [
  {
    language: 'fr',
    title: 'Batterie de portable faible, chaude ou gonflée',
    category: 'hardware',
    tags: ['batterie', 'portable', 'autonomie', 'sécurité'],
    created_by: 'E1028',
    usage_count: 24,
    success_rate: 0.71,
    age_hours: 2700,
    content: `Une batterie s’use, mais une chute brutale d’autonomie a souvent une cause simple. Commencez par le point de sécurité.

1. **Si le pavé tactile se soulève, si le boîtier est déformé ou s’il y a une odeur :** éteignez le portable, débranchez-le, ne le rechargez plus et prévenez l’équipe IT immédiatement.
2. Dans **Paramètres > Système > Alimentation et batterie**, ouvrez l’utilisation de la batterie et repérez l’application qui consomme le plus.
3. Fermez-la ou mettez-la à jour, puis redémarrez le poste : une simple mise en veille ne suffit pas.
4. Réduisez la luminosité et activez l’économiseur d’énergie.
5. Installez les mises à jour du BIOS proposées par le Portail d’entreprise, portable branché.
6. Ouvrez l’invite de commandes, tapez \`powercfg /batteryreport\` et comparez, dans le rapport créé, la capacité à pleine charge et la capacité d’origine.

## Si cela ne suffit pas

En dessous de 60 % de la capacité d’origine, la batterie est remplacée, souvent sous garantie. Ouvrez un ticket avec le numéro d’inventaire et les deux valeurs du rapport ; un portable de prêt est disponible sur chaque site.`,
  },
  {
    language: 'fr',
    title: 'Installer un logiciel depuis le Portail d’entreprise',
    category: 'software',
    tags: ['installation', 'licence', 'Portail d’entreprise'],
    created_by: 'E1029',
    usage_count: 38,
    success_rate: 0.87,
    age_hours: 2200,
    content: `Les postes n’ont pas de droits d’administrateur, et c’est voulu. La plupart des logiciels s’installent pourtant sans aide depuis le Portail d’entreprise.

1. Ouvrez **Portail d’entreprise** depuis le menu Démarrer et connectez-vous avec votre compte professionnel.
2. Cherchez le logiciel, puis cliquez sur **Installer**. Laissez le poste branché et connecté au réseau.
3. S’il n’apparaît pas, allez dans **Paramètres > Synchroniser** et revenez un quart d’heure plus tard.
4. S’il demande une licence, ouvrez un ticket en précisant l’usage, la durée et l’accord de votre responsable.
5. Une fois la licence attribuée, déconnectez-vous du logiciel puis reconnectez-vous avec votre adresse professionnelle, et non avec un compte personnel.
6. Si l’installation reste bloquée, redémarrez le poste et relancez-la une fois.

## Si cela ne suffit pas

Indiquez dans le ticket le nom exact du logiciel, la version et le code d’erreur, par exemple 0x80070005. Pour un logiciel nouveau, prévoyez quelques jours : l’équipe IT vérifie la licence et la sécurité avant de le proposer. N’utilisez jamais un installateur trouvé sur un site tiers.`,
  },
  {
    language: 'fr',
    title: 'VPN : connexion impossible ou coupures répétées',
    category: 'network',
    tags: ['VPN', 'télétravail', 'Cisco Secure Client', 'box'],
    created_by: 'E1029',
    usage_count: 61,
    success_rate: 0.8,
    age_hours: 3300,
    content: `En télétravail, les coupures du VPN viennent le plus souvent de la box ou du Wi-Fi, plus rarement du service lui-même. Voici comment faire la différence.

1. Sans VPN, ouvrez un site quelconque. À l’hôtel ou dans le train, validez d’abord la page d’accueil du Wi-Fi.
2. Vérifiez que Cisco Secure Client est en version 5.1 ou plus récente ; sinon, mettez-le à jour depuis le Portail d’entreprise.
3. Désactivez tout autre VPN ou proxy installé sur le poste.
4. Choisissez le profil dont le nom se termine par **TLS** : il n’utilise que le port TCP 443 et passe mieux à travers les box.
5. Approchez-vous de la box ou branchez un câble, puis redémarrez-la.
6. Essayez une demi-heure en partage de connexion avec votre téléphone. Si tout est stable, la box est en cause.

## Si cela ne suffit pas

Ouvrez un ticket avec l’heure des coupures, le message exact, le type de connexion et le résultat de l’essai avec le téléphone. Joignez le fichier produit par **Diagnostics** dans le client. Consultez aussi la page d’état du support : si plusieurs sites sont touchés, l’incident est déjà en cours de traitement.`,
  },
  {
    language: 'fr',
    title: 'Accès refusé à un dossier partagé',
    category: 'permission',
    tags: ['dossier partagé', 'droits', 'accès refusé', '0x80070005'],
    created_by: 'E1028',
    usage_count: 49,
    success_rate: 0.69,
    age_hours: 2900,
    content: `Le message « accès refusé » (0x80070005) signifie que le serveur répond, mais que votre compte n’a pas, ou n’a plus, les droits sur ce dossier.

1. Vérifiez que vous êtes sur le réseau de l’entreprise ou connecté au VPN.
2. Ouvrez un autre dossier du même serveur. Si rien ne s’ouvre, ou si l’erreur est 0x80070035, il s’agit d’un problème de réseau et non de droits.
3. Fermez votre session Windows puis rouvrez-la : un droit accordé récemment n’est pris en compte qu’à l’ouverture de session.
4. Déconnectez le lecteur réseau puis reconnectez-le avec le chemin complet, par exemple \`\\\\fs-lyon-02\\Commercial\`.
5. Demandez au propriétaire du dossier s’il vient d’être déplacé ou réorganisé.

## Demander un accès

Ouvrez un ticket avec le chemin complet, le niveau souhaité (lecture ou modification), la durée et l’accord du propriétaire. Demandez la lecture seule lorsqu’elle suffit. Un accès temporaire, pour un remplacement par exemple, prend fin tout seul à la date indiquée.

Ne contournez pas le blocage en vous faisant envoyer les fichiers : ils échapperaient aux sauvegardes et aux règles de confidentialité.`,
  },
  {
    language: 'fr',
    title: 'Partager son calendrier Outlook et corriger les décalages',
    category: 'collaboration',
    tags: ['Outlook', 'calendrier', 'fuseau horaire', 'partage'],
    created_by: 'E1028',
    usage_count: 19,
    success_rate: 0.84,
    age_hours: 1600,
    content: `Un calendrier partagé invisible ou des réunions décalées d’une heure se règlent en général en quelques minutes.

**Partager votre calendrier**

1. Dans Outlook, ouvrez **Calendrier**, faites un clic droit sur le vôtre, puis **Partage et autorisations**.
2. Ajoutez le collègue et choisissez le niveau : disponibilité seule, titres, ou tous les détails. Réservez la délégation aux assistants.
3. Le collègue accepte l’invitation reçue par mail. Comptez jusqu’à une heure avant l’affichage complet.

**Corriger un décalage**

1. Vérifiez l’heure et le fuseau dans **Paramètres > Heure et langue > Date et heure** de Windows.
2. Dans Outlook classique : **Fichier > Options > Calendrier > Fuseaux horaires**. Le fuseau doit être celui de votre site, surtout après un déplacement.
3. Faites la même vérification dans Outlook sur le web, qui possède son propre réglage.
4. Redémarrez Outlook. Les réunions créées avec un mauvais fuseau doivent être mises à jour par leur organisateur.

## Si cela ne suffit pas

Ouvrez un ticket en citant une réunion précise, l’heure attendue, l’heure affichée, et dites si le téléphone montre la bonne.`,
  },
  {
    language: 'fr',
    title: 'Hameçonnage et faux ordres de virement',
    category: 'security',
    tags: ['hameçonnage', 'phishing', 'virement', 'fraude'],
    created_by: 'E1029',
    usage_count: 33,
    success_rate: 0.94,
    age_hours: 1250,
    content: `Urgence, secret, changement de RIB, adresse presque exacte : ce sont les signes d’un message frauduleux, même s’il semble venir de la direction. Prenez une minute, vérifiez, signalez.

**Vous n’avez ni cliqué ni payé**

1. Ne répondez pas et n’ouvrez pas les pièces jointes.
2. Dans Outlook, sélectionnez le message, puis **Signaler > Signaler un hameçonnage**.
3. Pour un virement ou un nouveau RIB, rappelez la personne au numéro de l’annuaire, jamais à celui du message. La double validation s’applique sans exception.

**Vous avez cliqué, saisi un mot de passe ou payé**

1. Appelez l’équipe IT au poste 4357 et ouvrez un ticket d’urgence **élevée**.
2. Changez votre mot de passe sur **aka.ms/sspr** depuis un autre appareil et refusez toute demande Authenticator inattendue.
3. Si une pièce jointe a été ouverte, coupez le réseau sans éteindre le poste.
4. En cas de paiement, prévenez aussitôt la direction financière et la banque : dans les premières heures, un virement peut parfois être rappelé.
5. Conservez le message d’origine.

## Et ensuite

L’équipe IT ferme vos sessions, contrôle les règles de messagerie et retire le message des autres boîtes. Personne ne vous reprochera d’avoir signalé.`,
  },
];
