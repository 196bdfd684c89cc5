# Intune Remediations, remediation script. Set "Run this script using the logged-on credentials" to Yes: a drive is its person's,
# and SYSTEM can connect none. What only a person can mend (a new app password) stays as it is, and exit code 1 says so.
# Intune takes anything on standard error for a failure.
$ErrorActionPreference = 'SilentlyContinue'
$folder = $env:ProgramW6432
if (-not $folder) { $folder = $env:ProgramFiles }
$program = Join-Path $folder 'Latchkey\Latchkey.exe'
if (-not (Test-Path -LiteralPath $program)) {
  Write-Output 'LATCHKEY UNKNOWN - not installed'
  exit 1
}
if ([System.Security.Principal.WindowsIdentity]::GetCurrent().IsSystem) {
  Write-Output 'LATCHKEY UNKNOWN - run this with the logged-on credentials'
  exit 1
}
& $program reconnect --all --json 2>$null | Out-Null
$line = & $program health --text 2>$null | Select-Object -Last 1
$code = $LASTEXITCODE
if (-not $line) { $line = 'LATCHKEY UNKNOWN - no answer' }
Write-Output $line
if ($code -eq 0) { exit 0 }
exit 1
