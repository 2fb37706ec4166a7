using XaSo.Boards;
using XaSo.Host;
using XaSo.Migrations;
using XaSo.Plans;
using XaSo.Platform;
using XaSo.Platform.Web;

Module[] modules = [new PlansModule(), new BoardsModule()];

var line = new CommandLine(args, modules);
var builder = WebApplication.CreateBuilder(line.Settings);
builder.Services.AddPlatform(modules);
builder.Services.AddDatabase(builder.Configuration);
Start.SilenceFailures(builder.Logging);
if (!line.Serves)
{
    builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}

await using var app = builder.Build();
if (!line.Serves)
{
    return await line.Run(app.Services);
}

if (app.RefusesDemo())
{
    return 1;
}

app.UsePlatform();
app.MapGet("/", () => Results.LocalRedirect("/boards")).AllowAnonymous();

await app.Services.Migrate(app.Configuration);
await app.Services.AddFirstRows();
return await app.RunUntilStopped(await app.Prepare(modules));
