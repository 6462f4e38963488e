/**
 * Techniques of MITRE ATT&CK (Enterprise, v17) that are met in identity and SaaS logs: id and name. Any other id
 * of the right form can be typed. Source: https://attack.mitre.org/techniques/enterprise/
 */
const TABLE = `
T1018 Remote System Discovery
T1020 Automated Exfiltration
T1021.007 Remote Services: Cloud Services
T1036 Masquerading
T1036.010 Masquerading: Masquerade Account Name
T1048 Exfiltration Over Alternative Protocol
T1059 Command and Scripting Interpreter
T1059.009 Command and Scripting Interpreter: Cloud API
T1069 Permission Groups Discovery
T1069.003 Permission Groups Discovery: Cloud Groups
T1070 Indicator Removal
T1070.008 Indicator Removal: Clear Mailbox Data
T1071 Application Layer Protocol
T1071.001 Application Layer Protocol: Web Protocols
T1072 Software Deployment Tools
T1074 Data Staged
T1074.002 Data Staged: Remote Data Staging
T1078 Valid Accounts
T1078.001 Valid Accounts: Default Accounts
T1078.002 Valid Accounts: Domain Accounts
T1078.003 Valid Accounts: Local Accounts
T1078.004 Valid Accounts: Cloud Accounts
T1080 Taint Shared Content
T1087 Account Discovery
T1087.003 Account Discovery: Email Account
T1087.004 Account Discovery: Cloud Account
T1090 Proxy
T1090.002 Proxy: External Proxy
T1090.003 Proxy: Multi-hop Proxy
T1098 Account Manipulation
T1098.001 Account Manipulation: Additional Cloud Credentials
T1098.002 Account Manipulation: Additional Email Delegate Permissions
T1098.003 Account Manipulation: Additional Cloud Roles
T1098.005 Account Manipulation: Device Registration
T1098.007 Account Manipulation: Additional Local or Domain Groups
T1102 Web Service
T1110 Brute Force
T1110.001 Brute Force: Password Guessing
T1110.002 Brute Force: Password Cracking
T1110.003 Brute Force: Password Spraying
T1110.004 Brute Force: Credential Stuffing
T1111 Multi-Factor Authentication Interception
T1114 Email Collection
T1114.002 Email Collection: Remote Email Collection
T1114.003 Email Collection: Email Forwarding Rule
T1119 Automated Collection
T1133 External Remote Services
T1136 Create Account
T1136.003 Create Account: Cloud Account
T1137 Office Application Startup
T1137.005 Office Application Startup: Outlook Rules
T1176 Software Extensions
T1185 Browser Session Hijacking
T1189 Drive-by Compromise
T1190 Exploit Public-Facing Application
T1195 Supply Chain Compromise
T1199 Trusted Relationship
T1201 Password Policy Discovery
T1204 User Execution
T1204.001 User Execution: Malicious Link
T1204.002 User Execution: Malicious File
T1212 Exploitation for Credential Access
T1213 Data from Information Repositories
T1213.001 Data from Information Repositories: Confluence
T1213.002 Data from Information Repositories: Sharepoint
T1213.003 Data from Information Repositories: Code Repositories
T1213.004 Data from Information Repositories: Customer Relationship Management Software
T1213.005 Data from Information Repositories: Messaging Applications
T1219 Remote Access Tools
T1222 File and Directory Permissions Modification
T1484 Domain or Tenant Policy Modification
T1484.002 Domain or Tenant Policy Modification: Trust Modification
T1485 Data Destruction
T1486 Data Encrypted for Impact
T1489 Service Stop
T1490 Inhibit System Recovery
T1496 Resource Hijacking
T1498 Network Denial of Service
T1499 Endpoint Denial of Service
T1525 Implant Internal Image
T1526 Cloud Service Discovery
T1528 Steal Application Access Token
T1530 Data from Cloud Storage
T1531 Account Access Removal
T1534 Internal Spearphishing
T1535 Unused/Unsupported Cloud Regions
T1537 Transfer Data to Cloud Account
T1538 Cloud Service Dashboard
T1539 Steal Web Session Cookie
T1546 Event Triggered Execution
T1548 Abuse Elevation Control Mechanism
T1548.005 Abuse Elevation Control Mechanism: Temporary Elevated Cloud Access
T1550 Use Alternate Authentication Material
T1550.001 Use Alternate Authentication Material: Application Access Token
T1550.004 Use Alternate Authentication Material: Web Session Cookie
T1552 Unsecured Credentials
T1552.001 Unsecured Credentials: Credentials In Files
T1552.008 Unsecured Credentials: Chat Messages
T1555 Credentials from Password Stores
T1555.006 Credentials from Password Stores: Cloud Secrets Management Stores
T1556 Modify Authentication Process
T1556.006 Modify Authentication Process: Multi-Factor Authentication
T1556.007 Modify Authentication Process: Hybrid Identity
T1556.009 Modify Authentication Process: Conditional Access Policies
T1557 Adversary-in-the-Middle
T1562 Impair Defenses
T1562.001 Impair Defenses: Disable or Modify Tools
T1562.008 Impair Defenses: Disable or Modify Cloud Logs
T1564 Hide Artifacts
T1564.008 Hide Artifacts: Email Hiding Rules
T1565 Data Manipulation
T1566 Phishing
T1566.001 Phishing: Spearphishing Attachment
T1566.002 Phishing: Spearphishing Link
T1566.003 Phishing: Spearphishing via Service
T1566.004 Phishing: Spearphishing Voice
T1567 Exfiltration Over Web Service
T1567.002 Exfiltration Over Web Service: Exfiltration to Cloud Storage
T1567.004 Exfiltration Over Web Service: Exfiltration Over Webhook
T1578 Modify Cloud Compute Infrastructure
T1580 Cloud Infrastructure Discovery
T1586 Compromise Accounts
T1586.002 Compromise Accounts: Email Accounts
T1586.003 Compromise Accounts: Cloud Accounts
T1589 Gather Victim Identity Information
T1589.001 Gather Victim Identity Information: Credentials
T1598 Phishing for Information
T1606 Forge Web Credentials
T1606.001 Forge Web Credentials: Web Cookies
T1606.002 Forge Web Credentials: SAML Tokens
T1619 Cloud Storage Object Discovery
T1621 Multi-Factor Authentication Request Generation
T1648 Serverless Execution
T1649 Steal or Forge Authentication Certificates
T1651 Cloud Administration Command
T1656 Impersonation
T1657 Financial Theft
T1671 Cloud Application Integration
T1672 Email Spoofing
`;

/** Name by id, in the order of the ids. */
export const attackTechniques: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, string] => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
);
