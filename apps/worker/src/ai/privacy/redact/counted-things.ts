const counted =
  /(?:order|bestel\p{L}*|commande|serial|série|serie\p{L}*|s\/n|sn|ref\.?|réf\.?|référence|dossier|ticket|incident|case|invoice|factuur|facture|asset|inventaire|inventaris\p{L}*|artik?el\p{L}*|article|purchase|po|imei|sku|product|klant\p{L}*|client|customer|build|licen[cs]e|project|tracking|colis|zending|pakket|registration|订单号?|编号|序列号|工单号?|资产号?|资产编号|单号|发票号?|采购单?|合同号?|物料|客户号|型号|#)(?:[ -]?(?:no\.?|number|n°|nummer|nr\.?|num\.?|numéro|号码?))?[ ]?(?:[:：=#]|is|est|是|为)?[ ]?$/iu;

/** Whether the number that begins here counts orders, devices, tickets and the like, by the word before it. */
export function isCountedThing(text: string, index: number): boolean {
  return counted.test(text.slice(Math.max(0, index - 40), index));
}
