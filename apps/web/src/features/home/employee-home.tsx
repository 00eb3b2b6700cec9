import Box from '@mui/material/Box';
import { OutageBanner } from '../../components/outage-banner.tsx';
import { Page } from '../../components/page.tsx';
import { AskForHelp } from './ask-for-help.tsx';
import { MyStories } from './my-stories.tsx';

export function EmployeeHome() {
  return (
    <Page width="text">
      <OutageBanner />
      <AskForHelp />
      <Box sx={{ mt: { xs: 10, sm: 14 } }}>
        <MyStories />
      </Box>
    </Page>
  );
}
