import type { ConceptTable } from './concept-table.ts';

/** What reaches the desk although no IT team would fix it. */
export const other = {
  building: {
    weight: 4,
    zh: '空调, 暖气, 灯管, 电梯, 厕所, 漏水',
    en: 'air conditioning, heating, light bulb, elevator, toilet, water leak',
    fr: "climatisation, chauffage, ampoule, ascenseur, toilettes, fuite d'eau",
    nl: 'airco, verwarming, lamp, lift, toilet, lekkage',
  },
  furniture: {
    weight: 4,
    zh: '椅子, 办公椅, 桌子, 抽屉',
    en: 'office chair, chair, furniture, drawer',
    fr: 'chaise, fauteuil, mobilier, tiroir',
    nl: 'bureaustoel, stoel, meubilair, lade van mijn bureau',
  },
  parking_and_badge: {
    weight: 4,
    zh: '停车, 门禁卡, 工牌, 车位',
    en: 'parking, entrance badge, badge, car park',
    fr: 'parking, badge, place de parking, badge d’entrée',
    nl: 'parkeren, toegangspas, parkeerplaats, badge',
  },
  canteen: {
    weight: 4,
    zh: '食堂, 咖啡机, 饮水机, 午餐',
    en: 'canteen, coffee machine, water cooler, lunch',
    fr: 'cantine, machine à café, fontaine à eau, déjeuner',
    nl: 'kantine, koffieautomaat, koffiemachine, lunch',
  },
  leave_and_pay: {
    weight: 4,
    zh: '请假, 年假, 工资条, 劳动合同, 社保',
    en: 'annual leave, leave days, payslip, employment contract, holiday request',
    fr: 'congés, fiche de paie, bulletin de salaire, contrat de travail, mutuelle',
    nl: 'verlof, vakantiedagen, loonstrook, arbeidscontract, pensioen',
  },
  human_resources: {
    weight: 3,
    zh: '人事, 人力资源, 招聘',
    en: 'human resources, hr department, recruitment',
    fr: 'ressources humaines, service rh, recrutement',
    nl: 'personeelszaken, hr-afdeling, werving',
  },
  purchasing: {
    weight: 3,
    zh: '采购, 发票, 供应商, 报价',
    en: 'purchase order, invoice, supplier, quotation',
    fr: 'bon de commande, facture, fournisseur, devis',
    nl: 'inkooporder, factuur, leverancier, offerte',
  },
  travel: {
    weight: 4,
    zh: '机票, 酒店, 差旅, 火车票',
    en: 'hotel, flight, travel booking, train ticket',
    fr: "hôtel, billet d'avion, déplacement, billet de train",
    nl: 'hotel, vlucht, zakenreis, treinkaartje',
  },
  stationery: {
    weight: 4,
    zh: '文具, 名片, 打印纸, 笔记簿',
    en: 'stationery, business cards, pens, printer paper',
    fr: 'fournitures de bureau, cartes de visite, stylos, ramettes',
    nl: 'kantoorartikelen, visitekaartjes, pennen, printpapier',
  },
  cleaning: {
    weight: 4,
    zh: '保洁, 打扫, 垃圾桶',
    en: 'cleaning, cleaner, rubbish bin',
    fr: 'ménage, nettoyage des locaux, poubelle',
    nl: 'schoonmaak, schoonmaker, prullenbak',
  },
  // Not the reception: that is mostly where a printer or a screen stands.
  mailroom: {
    weight: 4,
    zh: '快递, 包裹, 收发室',
    en: 'parcel, courier, mail room',
    fr: 'colis, coursier, service courrier',
    nl: 'pakketje, koerier, postkamer',
  },
  events: {
    weight: 4,
    zh: '年会, 团建, 聚餐',
    en: 'christmas party, team building, team outing',
    fr: 'fête de fin d’année, séminaire d’équipe, soirée',
    nl: 'kerstborrel, teamuitje, bedrijfsfeest',
  },
  thanks: {
    weight: 0.5,
    zh: '谢谢, 感谢, 表扬',
    en: 'thank you, thanks, well done',
    fr: 'merci, remercier, bravo',
    nl: 'bedankt, dank, complimenten',
  },
} as const satisfies ConceptTable;
