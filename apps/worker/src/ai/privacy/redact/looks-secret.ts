/** What IT people write and nobody uses as a password: codes, addresses, versions, dates, files, hosts, tickets. */
const technical = [
  /^(?:0x[0-9a-f]+|kb\d{5,8}|aadsts\d+|cve-\d{4}-\d+|(?:inc|req|tk|sr|chg|ritm|prb|task|case)[-#]?\d[\d-]*)$/i,
  /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?$/,
  /^v?\d+(?:\.\d+)+[a-z]?\d*$/i,
  /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/,
  /^\d{1,2}[:h.]\d{2}(?:[:.]\d{2})?(?:am|pm|u|h)?$/i,
  /^[€$£¥]?\d[\d.,]*(?:%|€|°c|gb|mb|tb|ghz|mhz|kb|mbps|ms|px|cm|mm|v|w|min|uur|h|u|x)?$/i,
  /^\w[\w .-]{0,60}\.(?:exe|msi|dll|docx?|xlsx?|xlsm|pptx?|pdf|csv|txt|log|zip|png|jpe?g|bat|ps1|inf|sys|ost|pst|iso|cer|pfx|json|xml|conf|rdp)$/i,
  /^[\p{L}\d]+(?:\.[\p{L}\d-]+)*\.(?:com|net|org|fr|nl|cn|be|eu|io|local|lan|intra|corp|internal)$/iu,
  /[\\/]|:\/\//,
  /^(?:office|windows|win|outlook|excel|word|powerpoint|access|sql|server|autocad|acrobat|exchange|sharepoint|ubuntu|android|ios|macos|java|python|chrome|firefox|edge|teams|solidworks|catia|visio|photoshop|node|debian|usb|hdmi|sap|s4|m|o|iphone|ipad|galaxy|latitude|thinkpad|elitebook|surface|optiplex|laserjet|wpa|wifi|vpn|tls|ssl|http|sha|md|aes|rsa|id|mp|ipv|oauth|saml|utf|base|x|core|rj|cat|raid|nvme|ddr|dc|gen|rev|q|h|s|f)[-_]?\d{1,4}(?:\.\d+)*[a-z]{0,2}$/i,
];
/** Hosts and tags: groups joined by hyphens, or capitals followed by digits. */
const named = [
  /^[a-z\d]+(?:-[a-z\d]+)+$/i,
  /^[A-Z]{1,6}\d{2,8}$/,
  /^[a-z\d.-]+@[a-z][a-z\d-]*(?:\.[a-z\d-]+)*$/i,
];

export function isTechnical(word: string): boolean {
  const bare = word.replace(/[!?]+$/, '');
  return technical.some((form) => form.test(bare));
}

/**
 * Whether a word can hardly be anything but a secret, wherever it stands in a sentence about passwords: letters with digits in
 * both cases, or with a sign that no word has.
 */
export function isSurelySecret(word: string): boolean {
  if (word.length < 6 || isTechnical(word) || named.some((form) => form.test(word.replace(/[!?]+$/, ''))))
    return false;
  const hasLetter = /\p{L}/u.test(word);
  const hasDigit = /\d/.test(word);
  const hasSign = /[!@#$%^&*?~+=€£§]/.test(word);
  const hasInnerSign = /[@#$%^&*~!][^!?]/.test(word);
  const hasBothCases = /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  if (hasLetter && hasDigit) return hasBothCases || hasSign;
  return hasLetter && hasInnerSign && word.length >= 7 && !/^https?/i.test(word);
}

/** Whether a word that is announced as a secret may be one: a digit, a sign within, or capitals where no word has them. */
export function isLikelySecret(word: string): boolean {
  if (word.length < 3 || isTechnical(word)) return /^\d{3,12}$/.test(word);
  return (
    /\d/.test(word) || /[@#$%^&*~+=_!][^!?]/.test(word) || /\p{Ll}\p{Lu}/u.test(word) || common.test(word)
  );
}

/** Words that are passwords oftener than words, when they stand after one. */
const common =
  /^(?:welkom|welcome|azerty|qwerty|admin|letmein|changeme|geheim|secret|motdepasse|wachtwoord|password|bonjour|soleil|bienvenue|iloveyou|zomer|winter|lente|herfst|summer|spring|printemps|automne|test|guest|default|dragon|monkey|doudou|chouchou|root|toor|passw[o0]rd|p@ssw[o0]rd|woaini|hunter)[!?.]*$/i;
