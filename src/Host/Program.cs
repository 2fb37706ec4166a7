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

app.UsePlatform();

await app.Services.Migrate(app.Configuration);
await app.Services.AddFirstRows();
if (app.Configuration.GetValue<bool>("Demo"))
{
    await using var scope = app.Services.CreateAsyncScope();
    foreach (var module in modules)
    {
        await module.AddDemoData(scope.ServiceProvider);
    }
}

return await app.RunUntilStopped();
