import Box from '@mui/material/Box';
import { Page } from '../../components/page.tsx';
import { AskForHelp } from './ask-for-help.tsx';
import { MyStories } from './my-stories.tsx';

export function EmployeeHome() {
  return (
    <Page width="text">
      <AskForHelp />
      <Box sx={{ mt: { xs: 10, sm: 14 } }}>
        <MyStories />
      </Box>
    </Page>
  );
}
