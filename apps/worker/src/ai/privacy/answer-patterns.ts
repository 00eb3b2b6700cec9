/** Anything that a click or a paste would follow, defanged spellings included. */
export const links =
  /(?:\b[a-z][a-z\d+.-]{1,20}:\/\/|\bhxxps?:|\bwww\.|\b(?:mailto|javascript|data|file|tel):)[^\s"'<>()（），。；！]{1,500}/giu;

/** A name that the internet knows; endings of files and of products are none. */
export const domains =
  /(?<![\p{Script=Latin}\p{N}@._\\-])(?!(?:node|vue|next|express|asp|ado|vb)\.)(?:[a-z\d-]{1,63}(?:\.|\[\.\]|[ ]?\((?:dot|punt|point)\)[ ]?)){1,5}(?!(?:exe|msi|dll|docx?|xlsx?|xlsm|pptx?|pdf|csv|txt|log|zip|png|jpe?g|gif|bat|inf|sys|ost|pst|iso|cer|pfx|json|xml|conf|rdp|js|ts|local|lan|corp|intra|internal|home|cfg|ini|lnk|tmp|bak|dmg|pkg|app|apk|msix|vhdx?|md|html?)(?![a-z\d]))[a-z]{2,24}(?:\/[^\s"'<>()（），。；]{0,300})?(?![\p{Script=Latin}\p{N}-])/giu;

/** Addresses of machines and shares within a company. */
export const machines =
  /(?<![\p{L}\p{N}.])(?:\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?(?!\.?\d)|(?:[a-z\d-]{1,63}\.){1,4}(?:local|lan|corp|intra|internal|home)(?![a-z\d]))|\\\\[\w.$-]{1,64}(?:\\[\w.$ -]{1,64}){0,6}|(?<![\da-f:])(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}(?![\da-f:])/giu;

const argument =
  '(?:[ \\t]{1,2}(?:[-/][^\\s，。；）)]{1,80}|[^\\s，。；）)]{0,60}[\\\\/:=$%|&;@][^\\s，。；）)]{0,120})){0,8}';
const word = '(?<![\\p{L}\\p{N}_-])';

/** What a shell, PowerShell or the registry would run, with what is handed to it. */
export const commands: readonly RegExp[] = [
  new RegExp(
    `${word}(?:sudo|powershell(?:\\.exe)?|pwsh|cmd(?:\\.exe)?[ ]?/[ck]|regedit(?:\\.exe)?|regsvr32|reg(?:\\.exe)?[ ](?:add|delete|import|query)|netsh|net[ ](?:user|use|localgroup|stop|start|share)|ipconfig|ifconfig|gpupdate|gpresult|sfc[ ]/|dism(?:\\.exe)?[ ]/|chkdsk|msiexec|schtasks|bcdedit|diskpart|vssadmin|wevtutil|wmic|cipher[ ]/|taskkill|tasklist|mshta|rundll32|certutil|bitsadmin|nslookup|tracert|traceroute|ping[ ](?=[\\w-]*[.\\d/-])|telnet[ ]|curl[ ]|wget[ ]|chmod|chown|rm[ ]-|mkfs|dd[ ]if|kill[ ]-|killall|systemctl|apt(?:-get)?[ ]|yum[ ]|brew[ ](?:install|uninstall)|npm[ ](?:i|install|run)|npx[ ]|pip3?[ ]install|docker[ ](?:run|exec|rm)|ssh[ ](?=\\S*[@.])|scp[ ]|nc[ ]-|bash[ ]-|sh[ ]-c|python3?[ ]-c|crontab|iex(?![\\p{L}])|format[ ][a-z]:|del[ ]/|rd[ ]/|rmdir[ ]/|icacls|takeown|attrib[ ][+-]|slmgr|manage-bde|klist[ ]purge|w32tm|arp[ ]-|route[ ](?:add|print|delete)|setx?[ ]\\w+=|export[ ]\\w+=|xcopy|robocopy)${argument}`,
    'giu',
  ),
  new RegExp(
    `${word}(?:Get|Set|New|Remove|Add|Invoke|Start|Stop|Restart|Enable|Disable|Import|Export|Install|Uninstall|Clear|Reset|Test|Connect|Unlock|ConvertTo|Out|Write|Register|Update|Grant|Repair|Mount|Rename|Copy|Move)-[A-Z][A-Za-z]{2,40}${argument}`,
    'gu',
  ),
  /\b(?:HKLM|HKCU|HKCR|HKU|HKEY_[A-Z_]{4,30})(?:[:\\][^\s，。；）)]{0,200})?/gi,
  /(?:\||&&|;)[ ]?(?:sh|bash|zsh|iex|powershell|python3?|sudo|rm|curl)\b|\$\([^)\n]{1,100}\)|>[ ]?\/dev\/\w+|\/etc\/[\w./-]{2,60}|%(?:appdata|temp|windir|systemroot|localappdata|programdata|userprofile|comspec)%[^\s，。；]{0,120}/gi,
];

export const images = /!\[[^\]\n]{0,200}\](?:\(|\[)/;

/** Tags of a page; `<Ctrl>` and `<name>` are what people write. */
export const htmlTags =
  /<\/?(?:a|abbr|applet|area|audio|b|base|body|br|button|center|code|div|em|embed|font|form|frame|h[1-6]|head|hr|html|i|iframe|img|input|li|link|math|meta|object|ol|option|p|pre|script|select|source|span|strong|style|svg|table|tbody|td|template|textarea|th|title|tr|u|ul|video)(?:\s[^>\n]{0,300})?\/?>|<!--|&(?:lt|gt|#\d{2,5}|#x[\da-f]{2,5});/i;

const enSecret =
  '(?:passwords?|passcodes?|pin(?: code)?|(?:verification|recovery|security|one-time|mfa|login) codes?|credentials|secret key)';
const frSecret =
  "(?:mots? de passe|codes? (?:de |d[’'])?(?:vérification|récupération|sécurité|pin|usage unique|connexion)|identifiants(?: et mot de passe)?|code reçu)";
const nlSecret =
  '(?:wachtwoord(?:en)?|pincodes?|verificatiecodes?|herstelcodes?|inloggegevens|sms-codes?|beveiligingscodes?)';
const zhSecret = '(?:密码|口令|验证码|动态码|恢复码|PIN码|登录凭据)';
const notBefore =
  "(?<!(?:never|not|no one|nobody|n[’']t|jamais|nooit|niet|geen|ne pas|without|sans|zonder)[^.!?\\n]{0,30})";

/** Asking for what nobody may ask for; "never send your password" is good advice. */
export const secretRequests: readonly RegExp[] = [
  new RegExp(
    `${notBefore}\\b(?:send|tell|give|reply with|e-?mail|forward|share|provide|post|write|enter|text)\\b(?![^.!?\\n]{0,30}\\bnew password\\b)[^.!?\\n]{0,40}\\b(?:your|the|their|his|her)[ ](?:current |old |windows |full |complete )?${enSecret}\\b[^.!?\\n]{0,60}\\b(?:to|in (?:reply|this ticket|the ticket|a comment|chat|an? e-?mail)|here|by|below|us)\\b`,
    'iu',
  ),
  new RegExp(
    `${notBefore}(?:envo(?:yez|ie)|communiqu(?:ez|e)|transm(?:ettez|ets)|donn(?:ez|e)|indiqu(?:ez|e)|fourni(?:ssez|s)|partag(?:ez|e)|répond(?:ez|s) (?:avec|en indiquant)|écri(?:vez|s))(?![\\p{L}])(?! (?:jamais|pas))[^.!?\\n]{0,40}(?:votre|ton|vos|tes|le|la|leur|son)[ ](?:ancien |actuel )?${frSecret}`,
    'iu',
  ),
  new RegExp(
    `${notBefore}(?:stuur|geef|mail|deel|vertel|vermeld|beantwoord|antwoord met|noteer|verstrek|app|sms)(?![\\p{L}])(?! (?:nooit|niet|geen))[^.!?\\n]{0,40}(?:je|jouw|uw|het|de|hun)[ ](?:huidige |oude )?${nlSecret}(?![^.!?\\n]{0,20}(?:nooit|niet))`,
    'iu',
  ),
  new RegExp(
    `(?<!(?:不要|切勿|请勿|勿|不得|不会|别|绝不|不应|严禁)[^。！？\\n]{0,20})(?:发送|发给|告诉|提供|告知|回复|发到|填写|报给|提交|发|写在|写出)[^。！？\\n]{0,20}${zhSecret}|(?<!(?:不要|切勿|请勿|勿|不得|不会|别|绝不|不应|严禁)[^。！？\\n]{0,20})把[^。！？\\n]{0,12}${zhSecret}[^。！？\\n]{0,12}(?:发|告诉|告知|回复|提供|写|填|报|交)`,
    'u',
  ),
];
