import type { Templates } from './template-for.ts';

export const templatesEn: Templates = {
  hardware: [
    'Switch the device off, unplug it from the mains for 30 seconds, then switch it on again.',
    'Check every cable and plug at both ends; if you can, try another cable, port or power socket.',
    'Take out what you do not need (dock, hub, USB devices) and see whether it works on its own.',
    'If you smell burning, see damage or a swollen battery, or liquid got in: switch it off, do not charge it and do not use it.',
    'Write down the label on the device (asset or serial number), where it stands, and what you see or hear.',
    'IT checks the device, remotely or at your desk, and arranges a repair or a replacement. A photo added to this ticket speeds that up.',
  ],
  software: [
    'Save your work, close the application completely and open it again.',
    'Restart your computer, so that pending updates are finished.',
    'Check whether it happens with every file or with one, and whether a colleague sees the same.',
    'Copy the exact error message, or take a screenshot of it.',
    'Note the name and version of the application (usually under Help or About) and what you did just before.',
    'IT looks into the application, repairs, updates or installs it remotely, and arranges the licence where one is needed.',
  ],
  network: [
    'Switch Wi-Fi off and on again, or unplug the network cable and plug it back in.',
    'Check whether other websites and other devices work in the same place: is it one page, your computer, or everybody?',
    'If you work from home, restart your router, check that the internet works without the VPN, then connect the VPN again.',
    'Restart your computer and try again; if you can, try another network or a cable.',
    'Write down where you are (building, floor, home), since when, and the exact message.',
    'IT checks the network, the VPN and the servers from its side, and tells you here if it is a known outage.',
  ],
  permission: [
    'Check the user name and that Caps Lock is off; type the password by hand instead of using a saved one.',
    'Wait 15 minutes after several wrong attempts before you try again: the account may be locked for a while.',
    'For a verification code, check that the time on your phone is set automatically, then ask for a new code.',
    'For access to a folder or system, write down its exact name, what you need (read or change), and who owns it or approves it.',
    'Never send your password or a code to anybody, in this ticket neither: IT does not ask for it.',
    'IT verifies that it is you, then unlocks the account, resets the sign-in, or grants the access once the owner has agreed.',
  ],
  collaboration: [
    'Close the application completely, also from the system tray, and open it again.',
    'Try the same in the browser version: if it works there, carry on there for now.',
    'In a meeting, check in the settings which microphone, speaker and camera are chosen, and that you are not muted.',
    'Sign out and in again, and check that you are online and not in offline mode.',
    'Write down who else is affected, since when, and the subject or the link of the mail, meeting or document.',
    'IT checks your mailbox, calendar or sharing settings on the server and corrects them.',
  ],
  security: [
    'Do not click, reply, pay or delete anything further; leave the message where it is.',
    'If you entered your password anywhere: change it now, from another device, and refuse sign-in requests that you did not start.',
    'If your computer behaves strangely: disconnect it from the network (Wi-Fi off, cable out), but leave it switched on.',
    'If a device is lost or stolen: report it to IT by phone at once, so that it can be blocked; report a theft to the police too.',
    'Write down what happened, when, and which data or accounts could be affected. Tell IT by phone as well if it is happening now.',
    'IT secures the account and the device, examines what happened, and tells you what you may use again and when.',
  ],
  other: [
    'Describe in one sentence what you expected and what happened instead.',
    'Add where and since when, and whether others have it too.',
    'Add a screenshot or photo if something can be seen.',
    'Look in the knowledge base: the answer may already be there.',
    'IT reads your ticket and either answers it or passes it on to the department that can help, and tells you here.',
  ],
};
