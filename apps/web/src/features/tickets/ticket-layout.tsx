import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

// The ticket's own width decides: it may stand alone on a tablet or beside the list on a large screen.
const twoColumns = '@container ticket (min-width: 49rem)';

type TicketLayoutProps = {
  header: ReactNode;
  /** What was asked, and what solved it. */
  text: ReactNode;
  assistant: ReactNode;
  /** Who, where, when, how bad. */
  facts: ReactNode;
  /** Conversation and history. */
  talk: ReactNode;
  /** One column on any screen, the facts last: for whoever asked for help. */
  narrow: boolean;
};

/** Where the parts of a ticket's page stand; its skeleton uses the same, so that nothing jumps. */
export function TicketLayout({ header, text, assistant, facts, talk, narrow }: TicketLayoutProps) {
  return (
    <Box sx={{ containerType: 'inline-size', containerName: 'ticket', minWidth: 0 }}>
      <Box
        component="article"
        sx={{
          width: '100%',
          maxWidth: narrow ? '47.5rem' : '80rem',
          mx: 'auto',
          px: { xs: 4, sm: 6 },
          pt: { xs: 4, sm: 6 },
          pb: 12,
          display: 'grid',
          gap: 8,
          gridTemplateColumns: 'minmax(0, 1fr)',
          ...(!narrow && {
            [twoColumns]: {
              gridTemplateColumns: 'minmax(0, 1fr) clamp(16rem, 34%, 21rem)',
              gridTemplateRows: 'auto auto 1fr',
              gridTemplateAreas: '"header header" "text aside" "talk aside"',
              columnGap: 10,
            },
          }),
        }}
      >
        <Area name={narrow ? undefined : 'header'}>{header}</Area>
        <Area name={narrow ? undefined : 'text'}>{text}</Area>
        <Area name={narrow ? undefined : 'aside'}>
          {assistant}
          {!narrow && facts}
        </Area>
        <Area name={narrow ? undefined : 'talk'}>{talk}</Area>
        {narrow && facts}
      </Box>
    </Box>
  );
}

/** `name`: where it stands when there are two columns. */
function Area({ name, children }: { name: string | undefined; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 8,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
        minWidth: 0,
        ...(name && { [twoColumns]: { gridArea: name } }),
      }}
    >
      {children}
    </Box>
  );
}
