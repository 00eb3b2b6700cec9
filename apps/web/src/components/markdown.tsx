import Box from '@mui/material/Box';
import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { startHeadingsAtTwo } from './markdown-headings.ts';

/**
 * Text that somebody wrote, shown safely: no raw HTML, no scripts, and links that tell the other site nothing of ours.
 * Headings start at h2, because the page has its h1, and keep their order among themselves.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <Box
      sx={{
        '& > :first-of-type': { mt: 0 },
        '& > :last-child': { mb: 0 },
        '& h2, & h3, & h4': { mt: 6, mb: 2, typography: 'h3' },
        '& h2': { typography: 'h2' },
        '& p, & ul, & ol, & blockquote, & pre, & table': { my: 3 },
        '& ul, & ol': { pl: 6 },
        '& li + li': { mt: 1.5 },
        '& a': { color: 'primary.main' },
        '& code': {
          fontFamily: 'mono',
          fontSize: '0.92em',
          bgcolor: 'desk.quiet_surface',
          px: 1,
          borderRadius: 0.5,
        },
        '& pre': { bgcolor: 'desk.quiet_surface', p: 3, borderRadius: 1, overflowX: 'auto' },
        '& pre code': { p: 0 },
        '& blockquote': { mx: 0, pl: 4, borderLeft: 2, borderColor: 'divider', color: 'text.secondary' },
        '& img': { maxWidth: '100%' },
        '& table': { borderCollapse: 'collapse', display: 'block', overflowX: 'auto' },
        '& th, & td': { border: 1, borderColor: 'divider', px: 2, py: 1, textAlign: 'left' },
        '& hr': { border: 0, borderTop: 1, borderColor: 'divider', my: 6 },
      }}
    >
      <ReactMarkdown
        remarkPlugins={[remarkGfm, () => startHeadingsAtTwo]}
        rehypePlugins={[rehypeSanitize]}
        components={{
          a: ({ href, children }) => (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </Box>
  );
}
