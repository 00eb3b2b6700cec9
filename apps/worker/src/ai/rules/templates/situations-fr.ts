import type { SituationTexts } from './situations.ts';

export const situationsFr: SituationTexts = {
  liquid: [
    'Éteignez l’appareil immédiatement, débranchez-le et ne le rechargez plus.',
    'Retournez-le, laissez le liquide s’écouler et ne le séchez pas avec une source de chaleur.',
    'Précisez dans ce ticket ce qui a été renversé et en quelle quantité.',
  ],
  paper_jam: [
    'Ouvrez les capots et les bacs l’un après l’autre et retirez le papier lentement, dans le sens de son passage.',
    'Cherchez les morceaux déchirés, puis aérez le papier du bac et réglez les guides contre la pile.',
    'Imprimez une page de test ; en attendant, utilisez une autre imprimante.',
  ],
  toner: [
    'Regardez sur l’écran de l’imprimante de quelle cartouche il s’agit.',
    'Retirez la cartouche, secouez-la doucement de gauche à droite et remettez-la.',
    'Utilisez une autre imprimante en attendant la nouvelle cartouche.',
  ],
  printer: [
    'Éteignez puis rallumez l’imprimante et regardez si son écran affiche un message.',
    'Supprimez les travaux en attente dans la file d’impression et imprimez une page.',
    'Choisissez une autre imprimante pour ce qui est urgent.',
  ],
  label_printer: [
    'Vérifiez l’alimentation, le câble et la bonne mise en place du rouleau d’étiquettes et du ruban.',
    'Redémarrez l’imprimante ou le terminal, puis essayez une étiquette ou une lecture.',
    'Notez les appareils concernés et ce qui ne peut pas être expédié à cause de cela.',
  ],
  meeting_room: [
    'Vérifiez que l’écran est allumé et que l’entrée sur laquelle vous êtes branché est sélectionnée.',
    'Débranchez le câble aux deux extrémités et rebranchez-le ; essayez un autre câble ou un autre ordinateur.',
    'Si l’on vous attend, changez de salle ou partagez votre écran en visioconférence.',
  ],
  dock: [
    'Débranchez la station d’accueil du secteur et de l’ordinateur, attendez une demi-minute, puis rebranchez-la en commençant par le secteur.',
    'Branchez l’appareil directement sur l’ordinateur pour savoir si la station est en cause.',
  ],
  external_screen: [
    'Vérifiez que l’écran est alimenté et que la bonne entrée est choisie dans son menu.',
    'Échangez le câble vidéo ou le port avec un autre qui fonctionne.',
    'Appuyez sur Windows+P et choisissez « Étendre ».',
  ],
  no_power: [
    'Débranchez le chargeur et tout le reste, maintenez le bouton d’alimentation pendant une demi-minute, rebranchez le chargeur et réessayez.',
    'Essayez une autre prise et, si possible, un autre chargeur du même type.',
    'Notez si un voyant s’allume ou si un bip se fait entendre.',
  ],
  battery: [
    'Essayez une autre prise et un autre chargeur du même type.',
    'Si la batterie est gonflée ou brûlante, éteignez l’appareil, ne le rechargez pas et éloignez-le de tout ce qui peut brûler.',
  ],
  overheating: [
    'Posez l’appareil sur une surface dure et plane et dégagez ses aérations.',
    'Fermez ce dont vous n’avez pas besoin ; s’il reste brûlant ou dégage une odeur, éteignez-le.',
  ],
  audio_device: [
    'Vérifiez que l’appareil est branché ou appairé, chargé, et qu’il n’est pas coupé par son propre bouton.',
    'Choisissez-le dans les paramètres du son et dans l’application que vous utilisez.',
    'Essayez-le sur un autre port ou un autre ordinateur.',
  ],
  input_device: [
    'Remplacez ou rechargez les piles, ou utilisez un autre port.',
    'S’il est sans fil, supprimez-le de la liste Bluetooth et appairez-le de nouveau.',
  ],
  cracked: [
    'Enregistrez votre travail tant que l’appareil fonctionne encore et ne touchez pas le verre brisé.',
    'Ajoutez une photo des dégâts et dites si l’appareil est encore utilisable.',
  ],
  blue_screen: [
    'Notez ou photographiez le code d’arrêt affiché à l’écran.',
    'Débranchez ce qui a été ajouté récemment et redémarrez une fois.',
    'Si cela se reproduit, laissez l’ordinateur allumé et travaillez si possible sur un autre poste.',
  ],
  spreadsheet: [
    'Faites une copie du fichier et ouvrez la copie.',
    'Ouvrez une version antérieure depuis l’historique des versions, s’il y en a une.',
    'Vérifiez si d’autres fichiers s’ouvrent normalement.',
  ],
  browser: [
    'Rechargez la page, puis essayez une fenêtre de navigation privée.',
    'Essayez un autre navigateur ; si cela y fonctionne, continuez-y pour le moment.',
    'Effacez les fichiers temporaires de cette page et reconnectez-vous.',
  ],
  slow_computer: [
    'Redémarrez l’ordinateur (« Redémarrer », et non « Arrêter ») et laissez les mises à jour se terminer.',
    'Fermez les programmes et les onglets dont vous n’avez pas besoin.',
    'Videz la corbeille et vérifiez que le disque n’est pas plein.',
  ],
  install: [
    'Consultez le portail logiciel : ce qui est approuvé peut y être installé sans attendre.',
    'Sinon, indiquez le programme, l’usage prévu et la personne qui approuve le coût.',
  ],
  wrong_result: [
    'N’envoyez plus ce que le programme calcule tant que cela n’a pas été vérifié.',
    'Notez un exemple : ce que vous avez saisi, le résultat obtenu et le résultat attendu.',
  ],
  language_settings: [
    'Regardez dans les paramètres « Langue et région » de l’ordinateur ; un changement prend effet à la prochaine connexion.',
    'Dans le programme lui-même, cherchez la langue sous « Options » ou « Préférences ».',
    'Pour le clavier, appuyez sur Windows+Espace pour changer de disposition.',
  ],
  app_crash: [
    'Fermez complètement le programme, au besoin dans le gestionnaire des tâches, puis relancez-le.',
    'Redémarrez l’ordinateur pour que les mises à jour en attente se terminent.',
    'Notez ce que vous faisiez juste avant et le message exact.',
  ],
  site_down: [
    'Demandez à un collègue s’il a le même problème, afin que nous en connaissions l’étendue.',
    'Utilisez le partage de connexion de votre téléphone pour ce qui ne peut pas attendre.',
    'Laissez les équipements réseau branchés et ne les réinitialisez pas.',
  ],
  vpn: [
    'Vérifiez qu’internet fonctionne sans le VPN.',
    'Déconnectez le VPN, redémarrez l’ordinateur et reconnectez-vous.',
    'Essayez un autre réseau, par exemple le partage de connexion de votre téléphone.',
  ],
  guest_wifi: [
    'Choisissez le réseau invité et ouvrez une page quelconque pour faire apparaître l’écran de connexion.',
    'Demandez un nouveau code à l’accueil si le vôtre a expiré.',
  ],
  wifi: [
    'Désactivez puis réactivez le Wi-Fi, ou oubliez le réseau et connectez-vous de nouveau.',
    'Rapprochez-vous de la borne, ou branchez un câble, et voyez si la connexion tient.',
    'Notez où et quand elle se coupe.',
  ],
  network_drive: [
    'Vérifiez si les autres lecteurs et l’intranet fonctionnent.',
    'Déconnectez le lecteur, redémarrez l’ordinateur et ouvrez-le de nouveau.',
    'Copiez sur votre ordinateur un fichier dont vous avez un besoin urgent et travaillez sur la copie.',
  ],
  page: [
    'Essayez un autre navigateur et un deuxième site, pour savoir si seule cette page est concernée.',
    'Redémarrez l’ordinateur et comparez avec votre téléphone en données mobiles.',
  ],
  everybody_locked_out: [
    'N’essayez pas sans cesse : les comptes se verrouillent après plusieurs tentatives.',
    'Ceux qui sont encore connectés ont intérêt à le rester.',
  ],
  mfa: [
    'Si vous avez encore l’ancien téléphone, connectez-vous avec lui et ajoutez le nouveau sur la page de sécurité de votre compte.',
    'Vérifiez que la date et l’heure du téléphone sont réglées automatiquement.',
    'Refusez toute demande de connexion que vous n’avez pas lancée vous-même.',
  ],
  locked_account: [
    'Attendez un quart d’heure sans réessayer : la plupart des verrouillages se lèvent d’eux-mêmes.',
    'Supprimez l’ancien mot de passe là où il peut être enregistré : téléphone, messagerie, lecteurs réseau.',
  ],
  password: [
    'Vérifiez le verrouillage des majuscules et la disposition du clavier, et saisissez le mot de passe à la main.',
    'Utilisez la page de réinitialisation en libre-service si vous y êtes inscrit.',
    'N’envoyez jamais un mot de passe à qui que ce soit, même dans ce ticket.',
  ],
  joiner: [
    'Indiquez la personne, le service, le premier ou le dernier jour et le responsable.',
    'Précisez à qui ses droits doivent ressembler, ou de quels systèmes elle a besoin.',
  ],
  access: [
    'Indiquez le chemin ou le nom exact, et s’il s’agit de lire ou de modifier.',
    'Demandez au propriétaire son accord ici, dans le ticket : c’est ce que l’on attend le plus souvent.',
    'Faites-vous envoyer par un collègue ce dont vous avez besoin aujourd’hui.',
  ],
  mailbox_full: [
    'Videz les éléments supprimés et le courrier indésirable.',
    'Triez par taille, enregistrez ailleurs les grosses pièces jointes, puis supprimez ces messages.',
    'Faites aussi le ménage dans les éléments envoyés : ils comptent également.',
  ],
  mail_outage: [
    'Utilisez le téléphone ou la discussion pour ce qui ne peut pas attendre.',
    'Laissez les messages dans la boîte d’envoi : ils partiront dès que la messagerie fonctionnera.',
  ],
  meeting_sound: [
    'Vérifiez dans les paramètres de la réunion quels microphone, haut-parleur et caméra sont choisis.',
    'Quittez la réunion et rejoignez-la de nouveau, ou passez par le navigateur.',
    'Rejoignez-la par téléphone si l’on vous attend.',
  ],
  calendar: [
    'Regardez le calendrier dans la version web : s’il y est correct, redémarrez le programme sur votre ordinateur.',
    'Retirez le calendrier partagé et ajoutez-le de nouveau.',
    'Demandez à son propriétaire si le partage vous inclut toujours.',
  ],
  document_conflict: [
    'Enregistrez une copie de votre version sous un autre nom avant de fermer quoi que ce soit.',
    'Demandez à tous de fermer le document, puis rouvrez-le dans le navigateur.',
    'Comparez les versions antérieures dans l’historique.',
  ],
  mail_missing: [
    'Regardez dans la version web de votre boîte, ainsi que dans le courrier indésirable et les archives.',
    'Vérifiez que le programme n’est pas en mode hors connexion, et redémarrez-le.',
    'Vérifiez si une règle déplace ces messages.',
  ],
  ransom: [
    'Coupez l’ordinateur du réseau tout de suite : Wi-Fi désactivé, câble débranché. Laissez-le allumé.',
    'Ne payez pas, ne supprimez rien et n’ouvrez plus rien.',
    'Appelez le service informatique depuis un autre appareil.',
  ],
  password_given: [
    'Changez le mot de passe maintenant, depuis un autre appareil, et partout où vous utilisez le même.',
    'Refusez les demandes de connexion que vous n’avez pas lancées et fermez si possible toutes les sessions.',
    'Appelez le service informatique et laissez le message où il est.',
  ],
  lost_device: [
    'Signalez-le immédiatement par téléphone au service informatique, afin que l’appareil soit bloqué.',
    'Changez votre mot de passe depuis un autre appareil.',
    'En cas de vol, déposez plainte et conservez le récépissé.',
  ],
  strange_sign_in: [
    'Refusez toute demande que vous n’avez pas lancée.',
    'Changez votre mot de passe depuis un appareil de confiance.',
    'Appelez le service informatique si les demandes continuent.',
  ],
  data_leak: [
    'Demandez au destinataire de supprimer le message sans le lire et de le confirmer.',
    'Retirez les liens de partage et notez qui a reçu quoi et quand.',
    'Ne supprimez rien de ce qui montre ce qui s’est passé.',
  ],
  phishing: [
    'Ne cliquez pas, ne répondez pas et n’ouvrez pas la pièce jointe.',
    'Signalez-le avec le bouton de signalement de la messagerie, ou joignez le message à ce ticket.',
    'Pour vérifier un paiement ou un changement de compte, appelez un numéro que vous connaissiez déjà.',
  ],
};
