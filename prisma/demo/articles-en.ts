import type { DemoArticle } from './types.ts';

export const articlesEn: DemoArticle[] = [
  {
    language: 'en',
    title: 'Docking station: monitors stay black or flicker',
    category: 'hardware',
    tags: ['dock', 'monitor', 'Dell WD19S', 'laptop'],
    created_by: 'E1018',
    usage_count: 53,
    success_rate: 0.79,
    age_hours: 2300,
    content: `If your laptop charges from the dock but the screens say "no signal", the dock usually needs a cold start or newer firmware. Save your work first.

1. Unplug the dock from the laptop and from the mains. Wait 30 seconds, then hold its power button for 15 seconds.
2. Connect the mains first, then the laptop. Use the USB-C port with the lightning or display symbol.
3. Press **Win + P** and choose **Extend**.
4. Check that the cables sit firmly and that each monitor is set to the right input.
5. Connect one monitor only. If it works, add the second; if it does not, swap the cable.
6. Open **Dell Command | Update** and install the graphics, BIOS and dock updates. Keep the laptop on mains power and unplug nothing until it has restarted.
7. A picture that flickers often means too long a cable or too high a refresh rate: try 60 Hz under **Settings > System > Display > Advanced display**.

## If that does not help

Connect a monitor straight to the laptop so that you can keep working, and file a ticket with the dock model, the asset number and what changed last (update, new desk, new monitor). We keep spare docks at every site.`,
  },
  {
    language: 'en',
    title: 'An Office app crashes or freezes',
    category: 'software',
    tags: ['Excel', 'Word', 'Office', 'crash', 'add-in'],
    created_by: 'E1019',
    usage_count: 46,
    success_rate: 0.74,
    age_hours: 1750,
    content: `When Excel, Word or PowerPoint closes or stops responding, the cause is mostly an add-in, a damaged file or an unfinished update. These steps tell which, without risk to your document.

1. Make a copy of the file and work on the copy. In OneDrive or SharePoint you can also go back with **File > Info > Version History**.
2. Hold **Ctrl** while you start the app and accept **safe mode**. Open the file from there.
3. If it works in safe mode, go to **File > Options > Add-ins > COM Add-ins > Go**, untick all of them, restart, and switch them on again one by one.
4. If only one file fails, choose **File > Open > Browse**, select it, click the arrow beside **Open** and pick **Open and Repair**.
5. Install pending updates: **File > Account > Update Options > Update Now**.
6. Close all Office apps and run **Settings > Apps > Installed apps > Microsoft 365 > Modify > Quick Repair**.

## If that does not help

File a ticket with the name of the app, the exact message and whether safe mode helped. Say so if a deadline is near: the web version of Office often opens the file while we look for the cause.`,
  },
  {
    language: 'en',
    title: 'Wi-Fi drops in a meeting room',
    category: 'network',
    tags: ['Wi-Fi', 'meeting room', 'Teams', 'guest network'],
    created_by: 'E1018',
    usage_count: 27,
    success_rate: 0.67,
    age_hours: 2050,
    content: `Full bars but a frozen call? In a busy meeting room the access point may be overloaded, or your laptop may be holding on to one in the corridor. Try this before the meeting starts.

1. Switch Wi-Fi off and on again, so that the laptop picks the nearest access point.
2. Employees use the **Corp** network, visitors the **Guest** one. The guest network is slower by design and asks for a new sign-in every day.
3. Plug in the network cable on the table if you are the one presenting. It always beats Wi-Fi.
4. Turn off personal hotspots in the room; each of them adds interference.
5. In a crowded room, ask participants to leave Wi-Fi on one device only and to switch off incoming video.
6. If one laptop alone is affected, choose **Settings > Network & internet > Wi-Fi > Manage known networks**, forget the network and join it again.

## If that does not help

Move to the cable or to another room, and file a ticket with the room, the time, the number of people and whether phones were affected too. With these four facts we can find the access point in the logs.`,
  },
  {
    language: 'en',
    title: 'Password expired or account locked',
    category: 'permission',
    tags: ['password', 'account locked', 'self-service', 'sign-in'],
    created_by: 'E1019',
    usage_count: 92,
    success_rate: 0.88,
    age_hours: 3600,
    content: `You can set a new password or unlock your account yourself, from anywhere and without VPN, as long as you have registered Authenticator or a phone number.

1. On any device, open **aka.ms/sspr** and enter your work e-mail address.
2. Choose **I forgot my password** or **I know my password, but still can't sign in**, which unlocks the account.
3. Confirm with Authenticator or a code, and choose a new password: at least 14 characters, used nowhere else. Three or four unrelated words are easy to remember.
4. At home, sign in to Windows with the old password, connect the VPN with the new one, then lock the laptop (**Win + L**) and unlock it with the new password.
5. Change the saved password on your phone and tablet, and restart Outlook and Teams.

## If that does not help

If the account locks again within minutes, some device still uses the old password. Switch off Wi-Fi on your phone and tablet and see whether the locking stops, then file a ticket with that result. If you cannot confirm your identity online, ask a colleague to file the ticket for you. IT will check who you are on a video call, and will never ask for your password.`,
  },
  {
    language: 'en',
    title: 'No sound or microphone in Teams',
    category: 'collaboration',
    tags: ['Teams', 'audio', 'headset', 'microphone'],
    created_by: 'E1019',
    usage_count: 71,
    success_rate: 0.83,
    age_hours: 1400,
    content: `If you hear nobody, or nobody hears you, while other programs are fine, Teams is probably using another device. Monitors and docks with their own audio are the usual reason.

1. In the meeting, choose **More > Settings > Device settings** and select your headset as speaker and as microphone.
2. Outside a meeting, open **Settings > Devices > Make a test call**. You should hear your own recording.
3. Look for a mute button on the headset cable and for the microphone key of the laptop.
4. In Windows, open **Settings > System > Sound > Volume mixer** and make sure that Teams is neither muted nor sent to another output.
5. Under **Settings > Privacy & security > Microphone**, allow desktop apps to use the microphone.
6. Quit Teams completely (right-click its icon in the taskbar, **Quit**) and start it again. Plug the headset straight into the laptop, not into the dock.

## If that does not help

Join by phone with the number in the invitation, or use **teams.microsoft.com** in the browser. File a ticket with the model of the headset and the result of the test call.`,
  },
  {
    language: 'en',
    title: 'Lost or stolen laptop or phone',
    category: 'security',
    tags: ['lost device', 'theft', 'laptop', 'phone', 'incident'],
    created_by: 'E1018',
    usage_count: 9,
    success_rate: 1,
    age_hours: 5200,
    content: `Tell IT first and search afterwards. Our devices are encrypted, but a quick report lets us lock them before anybody tries. Nobody is blamed for an honest report.

1. Call IT on extension 4357, or ask a colleague to file a ticket with urgency **high**. Say what is missing, where and when, and whether it was locked.
2. IT locks the device, ends all your sessions and, if it does not turn up, wipes it. Do not wait for this to be convenient.
3. Change your password at **aka.ms/sspr** from another device, and refuse every Authenticator request that you did not start yourself.
4. Report a theft to the police and keep the reference number; the insurer asks for it.
5. Tell IT what was stored only on the device, above all personal data or customers' documents. The data protection officer may have to act within 72 hours.

## Afterwards

You receive a replacement from the stock of your site; files in OneDrive and mail come back by themselves. If the device is found, do not switch it on: bring it to IT, which will check it and install it afresh.`,
  },
];
