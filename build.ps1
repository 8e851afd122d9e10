#!/bin/sh
echo --% >/dev/null;: ' | out-null
<#'
at=$0
while [ -L "$at" ]; do
    to=$(readlink -- "$at")
    case $to in /*) at=$to ;; *) at=$(dirname -- "$at")/$to ;; esac
done
at=$(dirname -- "$at")
{ read -r slot <"$at/artifacts/current"; } 2>/dev/null
program=$at/artifacts/$slot/Build.dll
if [ -z "$slot" ] || [ ! -f "$program" ]; then
    command -v dotnet >/dev/null || { echo "DashGen needs the .NET 10 SDK: no dotnet on PATH" >&2; exit 1; }
    dotnet msbuild "$at/build/Build.csproj" -restore -t:Rebuild -p:Configuration=Release -p:Bootstrap=true -v:quiet -nologo -tl:off -nodeReuse:false -p:UseSharedCompilation=false >&2 || exit 1
    program=$at/build/bin/Release/net10.0/Build.dll
fi
exec dotnet "$program" "$@"
#>
$slot = Get-Content "$PSScriptRoot/artifacts/current" -ErrorAction Ignore; $program = "$PSScriptRoot/artifacts/$slot/Build.dll"; if (-not $slot -or -not (Test-Path $program)) { dotnet msbuild "$PSScriptRoot/build/Build.csproj" -restore -t:Rebuild -p:Configuration=Release -p:Bootstrap=true -v:quiet -nologo -tl:off -nodeReuse:false -p:UseSharedCompilation=false; if ($LASTEXITCODE) { exit 1 }; $program = "$PSScriptRoot/build/bin/Release/net10.0/Build.dll" }; dotnet $program @args; exit $LASTEXITCODE
