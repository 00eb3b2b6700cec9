/**
 * What a description says of the problem: without greeting, signature, quoted mail, and the most of a long log. They are
 * alike in tickets about different things, and would make these similar.
 */
export function cleanProblem(description: string): string {
  const lines = description.replaceAll('\r\n', '\n').split('\n');
  const own = withoutQuotes(lines);
  const told = withoutSignature(shortenLogs(own)).join('\n').trim();
  const cleaned = withoutGreeting(told).trim();
  // Some write nothing of their own around what they pass on: then that is the problem.
  return saysSomething(cleaned) ? cleaned : description.trim();
}

const saysSomething = (text: string) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4;

const greeting = new RegExp(
  '^(?:' +
    [
      String.raw`(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|greetings)\b[^,.:;!?\n\d]{0,30}`,
      String.raw`(?:bonjour|bonsoir|salut|coucou|cher|chère|chers|chères|madame|monsieur)(?!\p{L})[^,.:;!?\n\d]{0,30}`,
      String.raw`(?:hallo|hoi|dag|beste|geachte|goede(?:n)?(?:morgen|middag|avond|dag)|goede (?:morgen|middag|avond|dag)|heren|dames)(?!\p{L})[^,.:;!?\n\d]{0,30}`,
      String.raw`(?:你好|您好|(?:大家|各位|老师)[^，。,!！\n]{0,6}好|早上好|上午好|下午好|晚上好|尊敬的|[^，。,!！\n]{0,8}(?:你好|您好|早上好))[^，。,：:;；!！?？\n\d]{0,10}`,
    ].join('|') +
    String.raw`)[,，:：!！。.;；~～\n]+\s*`,
  'iu',
);

function withoutGreeting(text: string): string {
  return text.replace(greeting, '');
}

/** A line of its own, or the last words of a text: from there on nobody describes a problem any more. */
const farewell = new RegExp(
  String.raw`^\s*(?:--\s*$|(?:` +
    [
      '(?:kind|best|warm|many)? ?(?:regards|thanks|wishes)|thank you(?: (?:very much|so much|in advance))?|thanks(?: (?:a lot|in advance|so much))?|cheers|sincerely|yours',
      "(?:bien )?cordialement|bien à (?:vous|toi)|(?:meilleures |sincères )?salutations(?: distinguées)?|merci(?: (?:d['’]avance|beaucoup|par avance|bien))?|bonne (?:journée|soirée|fin de journée)|belle journée",
      '(?:met )?(?:vriendelijke|hartelijke|beste)? ?groet(?:en|jes)?|mvg|bedankt(?: alvast)?|alvast (?:bedankt|dank)|dank (?:u|je)(?: wel)?|dankjewel|dankuwel|bij voorbaat dank',
      '(?:多谢|谢谢|感谢|辛苦)(?:了|啦|您|你|大家|各位)*|此致|敬礼|祝好|顺颂商祺',
    ].join('|') +
    String.raw`)[\s,，.。!！:：~～]*(?:\p{Lu}[\p{L}'’-]*[\s,.]*){0,4}$)`,
  'iu',
);
/** Name, function, department, telephone, address: a longer tail is no signature. */
const longestSignature = 8;

function withoutSignature(lines: string[]): string[] {
  const from = Math.max(0, lines.length - longestSignature);
  const at = lines.findIndex((line, index) => index >= from && index > 0 && farewell.test(line));
  return at === -1 ? lines : lines.slice(0, at);
}

const quoteMark = /^\s*>/;
/** From here on it is somebody else's mail. */
const quoteHead =
  /^\s*(?:-{2,}\s*(?:original message|forwarded message|message d['’]origine|message transféré|oorspronkelijk bericht|doorgestuurd bericht|原始邮件|转发邮件)|(?:on\b.{5,80}\bwrote|le\b.{5,80}\ba écrit|op\b.{5,80}\bschreef\b.{0,60}|在.{5,60}写道)\s*[:：]\s*$)/iu;
const mailField =
  /^\s*\**(?:from|sent|to|subject|de|envoyé|à|objet|van|verzonden|aan|onderwerp|发件人|发送时间|收件人|主题)\**\s*[:：]\s*\S/iu;

function withoutQuotes(lines: string[]): string[] {
  const head = lines.findIndex(
    (line, index) =>
      quoteHead.test(line) ||
      (mailField.test(line) && [1, 2, 3].filter((on) => mailField.test(lines[index + on] ?? '')).length >= 2),
  );
  const own = head === -1 ? lines : lines.slice(0, head);
  return own.filter((line) => !quoteMark.test(line));
}

const logLine =
  /^\s*(?:\[?\d{4}[-/.]\d{2}[-/.]\d{2}|\[?\d{2}:\d{2}:\d{2}|[A-Z][a-z]{2}\s+\d{1,2}\s\d{2}:\d{2}|\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL)\b|at\s+[\w$.<>]+\(|File "|Caused by:|\s*\.{3} \d+ more|0x[0-9a-f]{4,}|#\d+\s|\{".*\}$)/u;
const longestLog = 5;
/** What went wrong stands at the head of a log; its codes are searched for. */
const keptOfLog = 2;

function shortenLogs(lines: string[]): string[] {
  const kept: string[] = [];
  let run: string[] = [];
  const endRun = () => {
    kept.push(...(run.length > longestLog ? run.slice(0, keptOfLog) : run));
    run = [];
  };
  for (const line of lines) {
    if (logLine.test(line)) {
      run.push(line);
      continue;
    }
    endRun();
    kept.push(line);
  }
  endRun();
  return kept;
}
