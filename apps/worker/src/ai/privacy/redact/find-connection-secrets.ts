import { type Finder, findPatterns } from './finding.ts';

const patterns = [
  // scheme://name:secret@host; the last @ before the host counts.
  /:\/\/[^\s:@/]{0,100}:(?<secret>[^\s/"'<>]{1,200})(?=@[\w[])/g,
  // Connection strings, and what is said on a command line.
  /(?<![A-Za-z])(?:pwd|password)[ ]?=[ ]?(?<secret>[^;"'\s]{1,200})(?=[;"'])/gi,
  /(?<!\S)(?:-u|--user)[ =]["']?[^\s:"']{1,80}:(?<secret>[^\s"']{1,100})/g,
  /(?<!\S)(?:sshpass[ ]-p[ ]?|mysql(?:dump)?[ ][^\n|]{0,80}?[ ]-p)["']?(?<secret>[^\s"']{1,100})/g,
  /\/user:\S{1,80}[ ]["']?(?<secret>(?!\/)[^\s"']{4,100})/gi,
  /ConvertTo-SecureString[ ](?:-String[ ])?["'](?<secret>[^"'\n]{1,100})/gi,
];

export const findConnectionSecrets: Finder = (text) => findPatterns('PASSWORD', patterns, text);
