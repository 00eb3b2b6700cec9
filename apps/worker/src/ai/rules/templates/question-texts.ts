import type { Language } from '@desk/contract/vocabulary';

/** What people are asked so that a colleague can begin at once. */
export const questionTexts = {
  device: {
    zh: '是哪台设备？请提供标签上的资产编号或序列号。',
    en: 'Which device is it? Please give the asset or serial number on its label.',
    fr: 'De quel appareil s’agit-il ? Indiquez le numéro d’inventaire ou de série figurant sur l’étiquette.',
    nl: 'Om welk apparaat gaat het? Geef het inventaris- of serienummer op het label.',
  },
  symptom: {
    zh: '具体看到或听到什么（指示灯、声音、屏幕提示）？方便的话请附照片。',
    en: 'What exactly do you see or hear (lights, noises, text on the screen)? A photo helps.',
    fr: 'Que voyez-vous ou entendez-vous exactement (voyants, bruits, message à l’écran) ? Une photo nous aiderait.',
    nl: 'Wat zie of hoor je precies (lampjes, geluiden, tekst op het scherm)? Een foto helpt.',
  },
  since: {
    zh: '从什么时候开始的？之前有过什么变动（更新、搬位置、换密码）吗？',
    en: 'Since when, and did anything change just before (an update, a move, a new password)?',
    fr: 'Depuis quand, et quelque chose a-t-il changé juste avant (mise à jour, déménagement, nouveau mot de passe) ?',
    nl: 'Sinds wanneer, en is er vlak daarvoor iets veranderd (update, verhuizing, nieuw wachtwoord)?',
  },
  place: {
    zh: '你在哪里（办公楼、楼层、房间号，或在家）？',
    en: 'Where are you (building, floor, room, or at home)?',
    fr: 'Où vous trouvez-vous (bâtiment, étage, salle, ou à domicile) ?',
    nl: 'Waar ben je (gebouw, verdieping, ruimte, of thuis)?',
  },
  tried: {
    zh: '已经试过哪些办法，结果如何？',
    en: 'What have you tried already, and what happened?',
    fr: 'Qu’avez-vous déjà essayé, et avec quel résultat ?',
    nl: 'Wat heb je al geprobeerd, en wat gebeurde er toen?',
  },
  application: {
    zh: '是哪个软件、哪个版本？（一般在“帮助”或“关于”里）',
    en: 'Which application is it, and which version (usually under Help or About)?',
    fr: 'De quelle application s’agit-il, et dans quelle version (en général sous « Aide » ou « À propos ») ?',
    nl: 'Om welk programma gaat het, en welke versie (meestal onder Help of Info)?',
  },
  message: {
    zh: '屏幕上的完整提示是什么？请原样复制或附上截图。',
    en: 'What does the message say, word for word? Please copy it or add a screenshot.',
    fr: 'Que dit le message, mot pour mot ? Copiez-le ou joignez une capture d’écran.',
    nl: 'Wat staat er letterlijk in de melding? Kopieer de tekst of voeg een schermafbeelding toe.',
  },
  file: {
    zh: '所有文件都这样，还是只有某个文件或某个操作？',
    en: 'Does it happen with everything, or only with one file or one action?',
    fr: 'Cela se produit-il avec tout, ou seulement avec un fichier ou une action ?',
    nl: 'Gebeurt het bij alles, of alleen bij één bestand of één handeling?',
  },
  others: {
    zh: '只有你遇到，还是同事也一样？',
    en: 'Is it only you, or do colleagues have it too?',
    fr: 'Êtes-vous seul concerné, ou vos collègues ont-ils le même problème ?',
    nl: 'Heb alleen jij er last van, of je collega’s ook?',
  },
  reach: {
    zh: '什么打不开（某个网站、内网，还是全部）？什么还正常？',
    en: 'What can you not reach (one site, the intranet, everything), and what still works?',
    fr: 'Qu’est-ce qui est inaccessible (un site, l’intranet, tout), et qu’est-ce qui fonctionne encore ?',
    nl: 'Wat is niet bereikbaar (één site, het intranet, alles), en wat werkt nog wel?',
  },
  account: {
    zh: '是哪个系统、哪个账号？（请勿发送密码或验证码）',
    en: 'Which system and which account is it? (Never send a password or a code.)',
    fr: 'De quel système et de quel compte s’agit-il ? (N’envoyez jamais de mot de passe ni de code.)',
    nl: 'Om welk systeem en welk account gaat het? (Stuur nooit een wachtwoord of code mee.)',
  },
  sign_in_elsewhere: {
    zh: '用同一账号登录其他系统或其他电脑正常吗？',
    en: 'Can you sign in with the same account elsewhere, on another system or computer?',
    fr: 'Le même compte fonctionne-t-il ailleurs, sur un autre système ou un autre ordinateur ?',
    nl: 'Lukt aanmelden met hetzelfde account wel ergens anders, in een ander systeem of op een andere computer?',
  },
  mailbox: {
    zh: '涉及哪个邮箱、日历、会议或文档？',
    en: 'Which mailbox, calendar, meeting or document is it about?',
    fr: 'De quelle boîte aux lettres, quel calendrier, quelle réunion ou quel document s’agit-il ?',
    nl: 'Om welke mailbox, agenda, vergadering of welk document gaat het?',
  },
  browser: {
    zh: '用网页版试过吗？结果一样吗？',
    en: 'Is it the same in the web version, in a browser?',
    fr: 'Est-ce pareil dans la version web, avec un navigateur ?',
    nl: 'Is het hetzelfde in de webversie, in een browser?',
  },
  what_happened: {
    zh: '发生了什么？是否点过链接、打开过附件或允许过登录请求？',
    en: 'What happened? Did you click a link, open an attachment or approve a sign-in?',
    fr: 'Que s’est-il passé ? Avez-vous cliqué sur un lien, ouvert une pièce jointe ou approuvé une connexion ?',
    nl: 'Wat is er gebeurd? Heb je op een link geklikt, een bijlage geopend of een aanmelding goedgekeurd?',
  },
  given_away: {
    zh: '可能涉及哪些数据或账号？是否输入过密码？（请勿写出密码）',
    en: 'Which data or accounts could be affected, and did you enter a password anywhere? (Do not write it here.)',
    fr: 'Quelles données ou quels comptes peuvent être touchés, et avez-vous saisi un mot de passe ? (Ne l’écrivez pas ici.)',
    nl: 'Om welke gegevens of accounts kan het gaan, en heb je ergens een wachtwoord ingevuld? (Schrijf het hier niet op.)',
  },
  when: {
    zh: '什么时候发生的，现在还在继续吗？',
    en: 'When did it happen, and is it still going on?',
    fr: 'Quand est-ce arrivé, et est-ce encore en cours ?',
    nl: 'Wanneer gebeurde het, en is het nog aan de gang?',
  },
  expected: {
    zh: '你想做什么，实际结果是什么？',
    en: 'What did you want to do, and what happened instead?',
    fr: 'Que vouliez-vous faire, et que s’est-il passé à la place ?',
    nl: 'Wat wilde je doen, en wat gebeurde er in plaats daarvan?',
  },
  which_device: {
    zh: '需要哪种设备（型号、尺寸、接口），给谁用？',
    en: 'Which device do you need (type, size, connections), and for whom?',
    fr: 'De quel matériel avez-vous besoin (type, taille, connectique), et pour qui ?',
    nl: 'Welk apparaat heb je nodig (type, formaat, aansluitingen), en voor wie?',
  },
  which_software: {
    zh: '需要哪个软件、哪个版本，用来做什么？',
    en: 'Which software and version do you need, and what for?',
    fr: 'De quel logiciel et de quelle version avez-vous besoin, et pour quoi faire ?',
    nl: 'Welke software en welke versie heb je nodig, en waarvoor?',
  },
  which_connection: {
    zh: '需要访问什么（网络、系统、网站），从哪里访问？',
    en: 'What do you need to reach (network, system, site), and from where?',
    fr: 'À quoi devez-vous accéder (réseau, système, site), et depuis quel endroit ?',
    nl: 'Wat moet je kunnen bereiken (netwerk, systeem, site), en vanaf waar?',
  },
  which_access: {
    zh: '需要哪个文件夹、系统或邮箱的权限，只读还是可修改，给谁？',
    en: 'Access to which folder, system or mailbox, to read or to change, and for whom?',
    fr: 'Accès à quel dossier, système ou quelle boîte, en lecture ou en modification, et pour qui ?',
    nl: 'Toegang tot welke map, welk systeem of welke mailbox, om te lezen of te wijzigen, en voor wie?',
  },
  which_mailbox: {
    zh: '需要什么（共享邮箱、邮件组、会议、规则），涉及哪些人？',
    en: 'What do you need (shared mailbox, list, meeting, rule), and who should be part of it?',
    fr: 'De quoi avez-vous besoin (boîte partagée, liste, réunion, règle), et pour quelles personnes ?',
    nl: 'Wat heb je nodig (gedeelde mailbox, lijst, vergadering, regel), en voor welke mensen?',
  },
  by_when: {
    zh: '最晚什么时候需要？',
    en: 'By when do you need it?',
    fr: 'Pour quand en avez-vous besoin ?',
    nl: 'Wanneer heb je het uiterlijk nodig?',
  },
  approved_by: {
    zh: '谁可以批准（主管或负责人）？已经同意了吗？',
    en: 'Who can approve it (manager or owner), and have they agreed?',
    fr: 'Qui peut l’approuver (responsable ou propriétaire), et a-t-il donné son accord ?',
    nl: 'Wie kan het goedkeuren (leidinggevende of eigenaar), en is dat al akkoord?',
  },
  what_for: {
    zh: '用于什么目的，给谁（审计、客户、合作方）？',
    en: 'What is it for, and for whom (an audit, a customer, a partner)?',
    fr: 'À quoi cela servira-t-il, et pour qui (audit, client, partenaire) ?',
    nl: 'Waarvoor is het, en voor wie (audit, klant, partner)?',
  },
  goal: {
    zh: '你最终想做到什么？',
    en: 'What would you like to achieve in the end?',
    fr: 'Quel résultat souhaitez-vous obtenir ?',
    nl: 'Wat wil je uiteindelijk bereiken?',
  },
  where_used: {
    zh: '在哪个软件或哪台设备上，什么版本？',
    en: 'In which application or on which device, and which version?',
    fr: 'Dans quelle application ou sur quel appareil, et dans quelle version ?',
    nl: 'In welk programma of op welk apparaat, en welke versie?',
  },
  about_what: {
    zh: '这是关于哪个工单或哪项服务的？',
    en: 'Which ticket or which service is this about?',
    fr: 'Quel ticket ou quel service cela concerne-t-il ?',
    nl: 'Over welk ticket of welke dienst gaat dit?',
  },
  still_needed: {
    zh: '还有什么需要 IT 处理的吗？',
    en: 'Is there anything you still need from IT?',
    fr: 'Avez-vous encore besoin de quelque chose de la part du service informatique ?',
    nl: 'Heb je nog iets van IT nodig?',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type Question = keyof typeof questionTexts;
