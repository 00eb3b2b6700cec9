import type { DemoTicket } from './types.ts';

export const ticketsZh: DemoTicket[] = [
  {
    requester: 'E1003',
    language: 'zh',
    title: '点了“薪资补贴”邮件里的链接，还输了密码',
    description:
      '刚才收到一封标题是“薪资补贴申领”的邮件，发件人显示是 HR 共享邮箱，我没多想就扫码打开网页，输了公司账号和密码。提交之后页面就空白了，才发现网址不对。现在该怎么办？同部门还有几个人也收到了。',
    category: 'security',
    severity: 'high',
    urgency: 'high',
    status: 'pending',
    age_hours: 1.2,
  },
  {
    requester: 'E1001',
    language: 'zh',
    title: '三楼打印机一直报卡纸 13.B2',
    description:
      '三楼财务区的 HP LaserJet M507 从刚上班就一直提示 13.B2 卡纸，后盖、纸盒都打开看过，里面没有纸。今天下班前要把凭证打印给审计，整个组都在等。',
    category: 'hardware',
    severity: 'medium',
    urgency: 'high',
    status: 'pending',
    age_hours: 2.5,
    comments: [
      {
        by: 'E1001',
        text: '补充一下：断电重启过两次，能打一两页，然后又报一样的错。',
        after_hours: 0.6,
      },
    ],
  },
  {
    requester: 'E1006',
    language: 'zh',
    title: '换新手机后收不到登录验证',
    description:
      '昨天换了新手机，旧手机已经恢复出厂设置了。现在登录网页版 Outlook 和合同系统都要 Authenticator 批准，可是新手机上什么都不弹。电脑上只剩一个还没掉线的 Teams 能用，请帮忙重置一下，谢谢。',
    category: 'permission',
    severity: 'medium',
    urgency: 'medium',
    status: 'pending',
    age_hours: 5,
  },
  {
    requester: 'E1007',
    language: 'zh',
    title: '接扩展坞后两台显示器都不亮',
    description:
      '昨天 Windows 11 更新完以后，Latitude 5440 接 Dell WD19S 扩展坞，两台外接显示器都没有信号，充电和网线倒是正常。单独用 HDMI 直连一台可以亮。现在只能盯着小屏幕做图，眼睛很累。',
    category: 'hardware',
    severity: 'low',
    urgency: 'medium',
    status: 'in_progress',
    age_hours: 26,
    assigned_to: 'E1008',
    comments: [
      {
        by: 'E1008',
        text: '您好，请先拔掉扩展坞的电源和 USB-C 线，等 30 秒再接回去，看看显示器有没有反应。',
        after_hours: 1.5,
      },
      { by: 'E1007', text: '试了，亮了大概两秒又黑了。', after_hours: 3 },
      {
        by: 'E1008',
        text: '同一批 WD19S 已经有三台报同样的问题，准备统一刷固件，先借他一台备用坞。',
        after_hours: 4,
        internal: true,
      },
    ],
  },
  {
    requester: 'E1004',
    language: 'zh',
    title: 'SolidWorks 提示没有可用许可证',
    description:
      '打开 SolidWorks 报错 (-4,132,0)，说许可证用户数已满。昨天还好好的，今天试了五六次都不行。手上的夹具图后天要给供应商。',
    category: 'software',
    severity: 'medium',
    urgency: 'medium',
    status: 'in_progress',
    age_hours: 19,
    assigned_to: 'E1009',
    comments: [
      {
        by: 'E1009',
        text: '许可证服务器 lic-sh-01 上 10 个席位都被占用，其中 3 个是离职同事的电脑没有释放。我今天清理掉，清完马上通知您。',
        after_hours: 2,
      },
    ],
  },
  {
    requester: 'E1010',
    language: 'zh',
    title: '报销系统打开要一分多钟',
    description:
      '这几天在公司打开报销系统特别慢，登录页要转一分多钟，传发票附件经常超时。用手机流量打开反而很快。我们销售这边好几个人都这样，不算急，但月底前希望能好。',
    category: 'network',
    severity: 'medium',
    urgency: 'low',
    status: 'in_progress',
    age_hours: 93,
    assigned_to: 'E1009',
    comments: [
      {
        by: 'E1009',
        text: '初步看是办公网代理 proxy-sh-01 对这个域名重复做了内容扫描，正在和供应商确认能不能加白名单。',
        after_hours: 30,
        internal: true,
      },
    ],
  },
  {
    requester: 'E1005',
    language: 'zh',
    title: 'SAP 打开采购订单就卡死',
    description:
      'SAP GUI 里用 ME23N 打开采购订单，一点“条件”页签就没反应，只能在任务管理器里结束。别的同事打开同一个订单没问题。',
    category: 'software',
    severity: 'medium',
    urgency: 'medium',
    status: 'resolved',
    age_hours: 72,
    assigned_to: 'E1009',
    resolution:
      '1. 退出 SAP Logon，删除用户目录 AppData\\Local\\SAP\\SAP GUI 下的 Cache 文件夹。\n2. 在“选项 → 本地数据 → 历史记录”里清空损坏的输入历史。\n3. 通过公司门户把 SAP GUI 8.00 更新到最新补丁并重启电脑。\n4. 用原来的订单反复打开“条件”页签十次，没有再卡死。',
    resolved_after_hours: 22,
  },
  {
    requester: 'E1002',
    language: 'zh',
    title: '浦江会议室投屏画面一直闪',
    description:
      '二楼浦江会议室的大屏，接 HDMI 线投屏每隔几秒就黑一下，换了三台电脑都一样。无线投屏正常，先凑合用着。',
    category: 'hardware',
    severity: 'low',
    urgency: 'low',
    status: 'resolved',
    age_hours: 118,
    assigned_to: 'E1008',
    resolution:
      '现场检查发现桌面盒里的 HDMI 线接头松动，15 米的无源线带不动 4K 60 Hz 信号。更换为有源光纤 HDMI 线，并把大屏输入口的模式改为“增强”。连续投屏半小时没有再闪。',
    resolved_after_hours: 49,
  },
  {
    requester: 'E1005',
    language: 'zh',
    title: '在家连 VPN 十几分钟就断一次',
    description:
      '您好，这周居家办公，Cisco Secure Client 连 vpn-sh-01，差不多十几分钟就断一次，每次都要重新登录。家里宽带看视频很流畅，不开 VPN 的时候 Teams 也不卡。麻烦看一下，谢谢！',
    category: 'network',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 340,
    assigned_to: 'E1009',
    resolution:
      '1. 对照客户端日志，断线时间与无线网卡进入省电状态一致。\n2. 在“设备管理器 → 网络适配器 → 无线网卡 → 电源管理”里取消“允许计算机关闭此设备以节约电源”。\n3. 把 Cisco Secure Client 更新到 5.1，并改用只走 TCP 443 的“SH-TLS”连接，避免家用路由器丢弃长时间的 UDP 会话。\n4. 连续使用四小时没有断线，问题解决。',
    resolved_after_hours: 20,
    closed_after_hours: 68,
    comments: [
      {
        by: 'E1009',
        text: '请问断线的时候，电脑右下角的 Wi-Fi 图标会不会也跟着变？另外麻烦把客户端“诊断”里导出的压缩包发给我。',
        after_hours: 2,
      },
      { by: 'E1005', text: '会闪一下变成地球图标，然后又恢复。诊断包已经发您邮箱了。', after_hours: 4 },
    ],
  },
  {
    requester: 'E1002',
    language: 'zh',
    title: 'Outlook 搜不到一个月以前的邮件',
    description:
      '在 Outlook 里搜客户名字，只出来最近几周的邮件，更早的在文件夹里翻得到，就是搜不出来。重启过电脑，没用。',
    category: 'collaboration',
    severity: 'low',
    urgency: 'medium',
    status: 'closed',
    age_hours: 520,
    assigned_to: 'E1008',
    resolution:
      '1. 在“文件 → 账户设置 → 更改”里，把“下载以下时间内的电子邮件”由 1 个月拉到“全部”，等待同步完成。\n2. 打开“控制面板 → 索引选项”，确认已勾选 Microsoft Outlook，再点“高级 → 重建”。\n3. 保持 Outlook 打开、接通电源，约两小时后索引完成。\n4. 搜索两年前的客户邮件，结果正常。',
    resolved_after_hours: 27,
    closed_after_hours: 75,
  },
  {
    requester: 'E1010',
    language: 'zh',
    title: 'Teams 会议里别人听不到我说话',
    description:
      '耳机是 Jabra Evolve2 40，用 Windows 录音机录音没问题，但一进 Teams 会议对方就说听不到我。昨天给客户演示只好临时用手机拨进去，挺尴尬的。',
    category: 'collaboration',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 205,
    assigned_to: 'E1008',
    resolution:
      '1. 在 Teams“设置 → 设备”里，麦克风被自动选成了显示器的音频接口，改回 Jabra Evolve2 40。\n2. 在 Windows“设置 → 隐私和安全性 → 麦克风”里打开“允许桌面应用访问麦克风”。\n3. 退出并清除 Teams 缓存后重新登录，用“进行测试通话”确认双向声音正常。',
    resolved_after_hours: 5,
    closed_after_hours: 53,
  },
  {
    requester: 'E1001',
    language: 'zh',
    title: '打不开财务共享盘的“月结”文件夹',
    description:
      '我上周转到总账组，访问 \\\\fs-sh-01\\Finance\\月结 提示拒绝访问，错误代码 0x80070005。今天就要开始月结了，组长说权限他同意，麻烦尽快。',
    category: 'permission',
    severity: 'medium',
    urgency: 'high',
    status: 'closed',
    age_hours: 860,
    assigned_to: 'E1008',
    resolution:
      '1. 请财务经理邮件确认后，把账号加入读写组 FS-SH-Finance-Close-RW，同时移出原应付组。\n2. 请用户注销 Windows 并重新登录，让新的组成员身份生效。\n3. 断开旧的映射驱动器，重新映射 \\\\fs-sh-01\\Finance。\n4. 用户确认可以新建和保存文件。',
    resolved_after_hours: 2,
    closed_after_hours: 50,
    comments: [
      { by: 'E1008', text: '已经给财务经理发了审批邮件，他一回复我马上加。', after_hours: 0.3 },
      { by: 'E1001', text: '他刚回了，抄送了您。', after_hours: 1.2 },
    ],
  },
  {
    requester: 'E1004',
    language: 'zh',
    title: '四楼大会议室 Wi-Fi 人一多就掉线',
    description:
      '四楼外滩会议室，平时几个人用没事，评审会一来二十多人 Wi-Fi 就开始掉，Teams 共享屏幕卡成幻灯片。手机和电脑都这样，已经连续三周了。',
    category: 'network',
    severity: 'medium',
    urgency: 'medium',
    status: 'closed',
    age_hours: 1130,
    assigned_to: 'E1009',
    resolution:
      '1. 控制器显示 AP-SH-4F-03 高峰时挂了 60 多个终端，与走廊 AP 信道重叠。\n2. 关闭该 AP 的 2.4 GHz，5 GHz 改用 40 MHz 带宽并固定到互不干扰的信道。\n3. 在会议室吊顶加装一台 AP，并开启负载均衡。\n4. 三十人评审会实测，平均延时 18 毫秒，没有掉线。',
    resolved_after_hours: 120,
    closed_after_hours: 190,
    comments: [
      {
        by: 'E1009',
        text: '加装 AP 要走一条新网线，行政已约好周末施工，交换机 sw-sh-4f 还剩两个 PoE 口。',
        after_hours: 26,
        internal: true,
      },
    ],
  },
  {
    requester: 'E1003',
    language: 'zh',
    title: '两位新同事入职，请开通账号',
    description:
      '下周一有两位运营部新同事入职，需要域账号、邮箱、SAP 查询权限和门禁系统权限，入职表已经放在 HR 共享盘。电脑用库存的就行，谢谢。',
    category: 'permission',
    severity: 'low',
    urgency: 'medium',
    status: 'closed',
    age_hours: 610,
    assigned_to: 'E1008',
    resolution:
      '按入职表创建了两个账号和邮箱，加入运营部通讯组，并分配 SAP 只读角色 Z_OPS_DISPLAY。初始密码装入密封信封交给 HR，首次登录必须修改并绑定 Authenticator。门禁权限已同步行政处理，两台 Latitude 5440 已装好标准镜像放在前台。',
    resolved_after_hours: 46,
    closed_after_hours: 100,
  },
  {
    requester: 'E1002',
    language: 'zh',
    title: '公司笔记本落在地铁上了',
    description:
      '早上坐 2 号线，下车后发现电脑包忘在车上，里面是公司的 ThinkPad，资产编号 SH-LT-0417。电脑里有客户报价单。已经报了地铁失物招领，还没消息。',
    category: 'security',
    severity: 'high',
    urgency: 'high',
    status: 'closed',
    age_hours: 1310,
    assigned_to: 'E1009',
    resolution:
      '1. 立即在 Intune 里对该设备下发远程锁定和擦除，并确认 BitLocker 已启用、恢复密钥在公司侧。\n2. 重置用户密码并撤销所有登录会话，检查登录日志，没有异常。\n3. 通知合规部门备案，用户提供了地铁失物登记号。\n4. 发放备用电脑，从 OneDrive 恢复文件，当天恢复工作；设备次日上线后擦除成功。',
    resolved_after_hours: 29,
    closed_after_hours: 80,
    comments: [
      {
        by: 'E1009',
        text: '已经远程锁定，请您现在先不要用私人手机登录公司邮箱，等我重置密码后电话联系您。',
        after_hours: 0.2,
      },
      {
        by: 'E1009',
        text: '最后一次上线是丢失前一晚，磁盘加密状态正常，数据泄露风险低，已同步合规。',
        after_hours: 1,
        internal: true,
      },
    ],
  },
];
