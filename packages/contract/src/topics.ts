import type { Translated } from './vocabulary.ts';

/**
 * What tickets are about, closer than a category says it: names that stand in a sentence ("three times as many VPN tickets").
 * Each id is a concept of the assistant's dictionary, by which it knows the topic of a ticket.
 */
export const topicLabels = {
  vpn: { zh: 'VPN', en: 'VPN', fr: 'VPN', nl: 'VPN' },
  wifi: { zh: 'Wi-Fi', en: 'Wi-Fi', fr: 'Wi-Fi', nl: 'wifi' },
  network_socket: { zh: '网口', en: 'network socket', fr: 'prise réseau', nl: 'netwerkaansluiting' },
  network_drive: { zh: '网络驱动器', en: 'network drive', fr: 'lecteur réseau', nl: 'netwerkschijf' },
  printer: { zh: '打印机', en: 'printer', fr: 'imprimante', nl: 'printer' },
  label_printer: { zh: '标签打印机', en: 'label printer', fr: 'imprimante d’étiquettes', nl: 'labelprinter' },
  scanner: { zh: '扫描仪', en: 'scanner', fr: 'scanner', nl: 'scanner' },
  laptop: { zh: '笔记本电脑', en: 'laptop', fr: 'ordinateur portable', nl: 'laptop' },
  monitor: { zh: '显示器', en: 'monitor', fr: 'écran', nl: 'beeldscherm' },
  dock: { zh: '扩展坞', en: 'docking station', fr: 'station d’accueil', nl: 'dockingstation' },
  battery: { zh: '电池', en: 'battery', fr: 'batterie', nl: 'accu' },
  charger: { zh: '充电器', en: 'charger', fr: 'chargeur', nl: 'oplader' },
  keyboard: { zh: '键盘', en: 'keyboard', fr: 'clavier', nl: 'toetsenbord' },
  mouse: { zh: '鼠标', en: 'mouse', fr: 'souris', nl: 'muis' },
  headset: { zh: '耳机', en: 'headset', fr: 'casque', nl: 'headset' },
  webcam: { zh: '摄像头', en: 'webcam', fr: 'webcam', nl: 'webcam' },
  phone: { zh: '手机', en: 'mobile phone', fr: 'téléphone portable', nl: 'mobiele telefoon' },
  sim_card: { zh: 'SIM 卡', en: 'SIM card', fr: 'carte SIM', nl: 'simkaart' },
  telephony: { zh: '网络电话', en: 'phone system', fr: 'téléphonie', nl: 'telefonie' },
  meeting_room: { zh: '会议室', en: 'meeting room', fr: 'salle de réunion', nl: 'vergaderzaal' },
  outlook: { zh: 'Outlook', en: 'Outlook', fr: 'Outlook', nl: 'Outlook' },
  email: { zh: '电子邮件', en: 'email', fr: 'messagerie', nl: 'e-mail' },
  shared_mailbox: { zh: '共享邮箱', en: 'shared mailbox', fr: 'boîte partagée', nl: 'gedeelde mailbox' },
  distribution_list: { zh: '通讯组', en: 'mailing list', fr: 'liste de diffusion', nl: 'distributielijst' },
  calendar: { zh: '日历', en: 'calendar', fr: 'agenda', nl: 'agenda' },
  teams: { zh: 'Teams', en: 'Teams', fr: 'Teams', nl: 'Teams' },
  online_meeting: { zh: '在线会议', en: 'online meeting', fr: 'visioconférence', nl: 'onlinevergadering' },
  cloud_documents: { zh: '云端文档', en: 'cloud document', fr: 'documents en ligne', nl: 'clouddocumenten' },
  folder: { zh: '共享文件夹', en: 'shared folder', fr: 'dossier partagé', nl: 'gedeelde map' },
  password: { zh: '密码', en: 'password', fr: 'mot de passe', nl: 'wachtwoord' },
  locked_account: {
    zh: '账号锁定',
    en: 'locked account',
    fr: 'compte verrouillé',
    nl: 'vergrendeld account',
  },
  mfa: { zh: '多重验证', en: 'MFA', fr: 'double authentification', nl: 'MFA' },
  admin_rights: { zh: '管理员权限', en: 'admin rights', fr: 'droits d’administrateur', nl: 'adminrechten' },
  joiner: { zh: '新员工入职', en: 'onboarding', fr: 'nouvel arrivant', nl: 'indiensttreding' },
  leaver: { zh: '员工离职', en: 'offboarding', fr: 'départ d’un collaborateur', nl: 'uitdiensttreding' },
  spreadsheet: { zh: '电子表格', en: 'spreadsheet', fr: 'tableur', nl: 'spreadsheet' },
  business_system: { zh: 'ERP 系统', en: 'ERP', fr: 'ERP', nl: 'ERP' },
  browser: { zh: '浏览器', en: 'browser', fr: 'navigateur', nl: 'browser' },
  install: {
    zh: '软件安装',
    en: 'software installation',
    fr: 'installation de logiciels',
    nl: 'installatie',
  },
  license: { zh: '许可证', en: 'licence', fr: 'licence', nl: 'licentie' },
  update: { zh: '更新', en: 'update', fr: 'mise à jour', nl: 'update' },
  phishing: { zh: '钓鱼邮件', en: 'phishing', fr: 'hameçonnage', nl: 'phishing' },
  malware: { zh: '恶意软件', en: 'malware', fr: 'logiciel malveillant', nl: 'malware' },
  lost_device: { zh: '设备丢失', en: 'lost device', fr: 'appareil perdu', nl: 'toestel kwijt' },
} as const satisfies Record<string, Translated>;

export type Topic = keyof typeof topicLabels;

export const isTopic = (id: string): id is Topic => Object.hasOwn(topicLabels, id);

export const topics = Object.keys(topicLabels).filter(isTopic);
