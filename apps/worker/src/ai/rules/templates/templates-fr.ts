import type { Templates } from './template-for.ts';

export const templatesFr: Templates = {
  hardware: [
    'Éteignez l’appareil, débranchez-le du secteur pendant 30 secondes, puis rallumez-le.',
    'Vérifiez chaque câble aux deux extrémités ; si possible, essayez un autre câble, un autre port ou une autre prise.',
    'Retirez ce dont vous n’avez pas besoin (station d’accueil, hub, périphériques USB) et voyez si l’appareil fonctionne seul.',
    'En cas d’odeur de brûlé, de casse, de batterie gonflée ou de liquide renversé : éteignez l’appareil, ne le rechargez pas et ne l’utilisez plus.',
    'Notez l’étiquette de l’appareil (numéro d’inventaire ou de série), son emplacement et ce que vous voyez ou entendez.',
    'Le service informatique contrôle l’appareil, à distance ou sur place, et organise la réparation ou le remplacement. Une photo jointe à ce ticket fait gagner du temps.',
  ],
  software: [
    'Enregistrez votre travail, fermez complètement l’application puis rouvrez-la.',
    'Redémarrez votre ordinateur afin que les mises à jour en attente se terminent.',
    'Vérifiez si cela concerne tous les fichiers ou un seul, et si un collègue rencontre la même chose.',
    'Copiez le message d’erreur exact ou faites-en une capture d’écran.',
    'Notez le nom et la version de l’application (souvent sous Aide ou À propos) et ce que vous faisiez juste avant.',
    'Le service informatique examine l’application, la répare, la met à jour ou l’installe à distance, et s’occupe de la licence si nécessaire.',
  ],
  network: [
    'Désactivez puis réactivez le Wi-Fi, ou débranchez et rebranchez le câble réseau.',
    'Vérifiez si d’autres sites et d’autres appareils fonctionnent au même endroit : est-ce une page, votre ordinateur ou tout le monde ?',
    'En télétravail, redémarrez votre box, vérifiez qu’Internet fonctionne sans le VPN, puis reconnectez le VPN.',
    'Redémarrez votre ordinateur et réessayez ; si possible, essayez un autre réseau ou un câble.',
    'Notez où vous êtes (bâtiment, étage, domicile), depuis quand, et le message exact.',
    'Le service informatique vérifie le réseau, le VPN et les serveurs de son côté, et vous indique ici s’il s’agit d’une panne connue.',
  ],
  permission: [
    'Vérifiez votre identifiant et que la touche Verr. Maj est désactivée ; saisissez le mot de passe à la main plutôt qu’un mot de passe enregistré.',
    'Après plusieurs essais erronés, attendez 15 minutes avant de recommencer : le compte peut être verrouillé temporairement.',
    'Pour un code de vérification, vérifiez que l’heure de votre téléphone est réglée automatiquement, puis demandez un nouveau code.',
    'Pour un accès à un dossier ou à un système, notez son nom exact, ce qu’il vous faut (lecture ou modification) et qui en est responsable.',
    'N’envoyez jamais votre mot de passe ni un code à qui que ce soit, pas même dans ce ticket : le service informatique ne vous les demande pas.',
    'Le service informatique vérifie votre identité, puis déverrouille le compte, réinitialise la connexion ou accorde l’accès dès l’accord du responsable.',
  ],
  collaboration: [
    'Fermez complètement l’application, y compris dans la zone de notification, puis rouvrez-la.',
    'Essayez la même chose dans la version web : si cela fonctionne, continuez ainsi pour l’instant.',
    'En réunion, vérifiez dans les paramètres quels micro, haut-parleur et caméra sont choisis, et que votre micro est activé.',
    'Déconnectez-vous puis reconnectez-vous, et vérifiez que vous n’êtes pas en mode hors connexion.',
    'Notez qui d’autre est concerné, depuis quand, et l’objet ou le lien du message, de la réunion ou du document.',
    'Le service informatique contrôle les réglages de votre boîte, de votre calendrier ou du partage sur le serveur et les corrige.',
  ],
  security: [
    'Ne cliquez plus, ne répondez pas, ne payez pas et ne supprimez rien ; laissez le message où il est.',
    'Si vous avez saisi votre mot de passe quelque part : changez-le maintenant depuis un autre appareil, et refusez toute demande de connexion que vous n’avez pas lancée.',
    'Si votre ordinateur se comporte étrangement : coupez-le du réseau (Wi-Fi désactivé, câble débranché), mais laissez-le allumé.',
    'Si un appareil est perdu ou volé : prévenez tout de suite le service informatique par téléphone pour qu’il soit bloqué ; déclarez aussi un vol à la police.',
    'Notez ce qui s’est passé, quand, et quels comptes ou données peuvent être touchés. Si c’est en cours, prévenez aussi par téléphone.',
    'Le service informatique sécurise le compte et l’appareil, analyse l’incident et vous dit ce que vous pouvez réutiliser, et quand.',
  ],
  other: [
    'Décrivez en une phrase ce que vous attendiez et ce qui s’est produit.',
    'Ajoutez où, depuis quand, et si d’autres personnes sont concernées.',
    'Joignez une capture d’écran ou une photo si quelque chose est visible.',
    'Consultez la base de connaissances : la réponse s’y trouve peut-être déjà.',
    'Le service informatique lit votre ticket, y répond ou le transmet au service compétent, et vous en informe ici.',
  ],
};
