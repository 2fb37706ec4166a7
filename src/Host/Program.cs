using XaSo.Boards;
using XaSo.Host;
using XaSo.Migrations;
using XaSo.Plans;
using XaSo.Platform;
using XaSo.Platform.Data;
using XaSo.Platform.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

Module[] modules = [new PlansModule(), new BoardsModule()];

var line = new CommandLine(args, modules);
var builder = WebApplication.CreateBuilder(line.Settings);
builder.Services.AddPlatform(modules);
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
if (!line.Serves)
{
    builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}

await using var app = builder.Build();
if (!line.Serves)
{
    return await line.Run(app.Services);
}

app.UsePlatform();

await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
}

await app.RunAsync();
return 0;
