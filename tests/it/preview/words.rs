//! What the command prints.

use std::io::Read;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

use super::server::write_site;
use crate::support::{Fixture, huibian, text};

fn site() -> Fixture {
    Fixture::new("//- content/news/a.md\n---\ntitle: 甲\n---\n正文\n")
}

/// A preview whose standard error is listened to. It ends with the test.
struct Heard {
    child: Child,
    output: ChildStderr,
    /// What has been printed and not been given.
    rest: Vec<u8>,
}

impl Heard {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_huibian"))
            .args(arguments)
            .current_dir(folder)
            .env("LC_ALL", "zh_CN.UTF-8")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let output = child.stderr.take().expect("it is piped");
        Self { child, output, rest: Vec::new() }
    }

    /// What is printed up to the line with `last` in it, that included.
    fn up_to(&mut self, last: &str) -> String {
        let mut piece = [0; 4096];
        loop {
            let all = String::from_utf8_lossy(&self.rest).into_owned();
            let found = all.find(last);
            if let Some(end) = found.and_then(|at| Some(at + all[at..].find('\n')? + 1)) {
                self.rest.drain(..end);
                return all[..end].to_owned();
            }
            let length = self.output.read(&mut piece).expect("it goes on");
            assert!(length > 0, "{all}");
            self.rest.extend_from_slice(&piece[..length]);
        }
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What is printed on standard error up to the line with `last` in it.
fn said(folder: &Path, arguments: &[&str], last: &str) -> String {
    Heard::start(folder, arguments).up_to(last)
}

#[test]
fn a_port_that_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    write_site(&site(), folder.path());
    let other = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = other.local_addr().expect("an address").port().to_string();
    assert_eq!(
        said(folder.path(), &["serve", "--port", &port], "改好"),
        format!(
            "端口 {port} 已被占用，改用下一个空闲的端口。\n改好保存，浏览器里就会更新；按 Ctrl-C 结束。\n"
        )
    );
}

#[test]
fn a_phone_on_the_same_network() {
    let folder = tempfile::tempdir().expect("a folder");
    write_site(&site(), folder.path());
    let words = said(folder.path(), &["serve", "--port", "0", "--host", "0.0.0.0", "--qr"], "改好");
    let first = words.lines().next().expect("a line");
    assert!(first.starts_with("注意：同一网络里的人都能打开 http://"), "{words}");
    assert!(first.ends_with("/，看到草稿和未到发布时间的文章。看完请结束预览。"), "{words}");
    assert!(words.contains('█') && words.contains('▀'), "{words}");
    assert_eq!(
        said(folder.path(), &["serve", "--port", "0", "--qr"], "改好"),
        "手机打不开本机地址，所以没有显示二维码；请加上 --host 0.0.0.0。\n改好保存，浏览器里就会更新；按 Ctrl-C 结束。\n"
    );
}

#[test]
fn calls_that_are_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    write_site(&site(), folder.path());
    let fails = |arguments: &[&str]| {
        let output = huibian(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2));
        text(&output.stderr)
    };
    assert_eq!(
        fails(&["serve", "--editor", "code \"{file}"]),
        "错误[HB9110]：--editor 应为一条命令，现在写的是“code \"{file}”。\n怎么办：例如 --editor \"code -g {file}:{line}\"；引号要成对。\n"
    );
    assert_eq!(
        fails(&["serve", "--host", "192.0.2.1"]),
        "错误[HB9111]：预览没有启动（192.0.2.1，端口 1111）：这台电脑没有这个地址。\n怎么办：请换一个 --port 或 --host；只在本机看，不必写 --host。\n"
    );
}

/// A fault is told when it comes, and not again while it stays.
#[test]
fn faults_are_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut fixture = site();
    fixture.files.insert("content/news/b.md".into(), "---\ntitle: \"乙\n---\n".into());
    write_site(&fixture, folder.path());
    let mut heard = Heard::start(folder.path(), &["serve", "--port", "0"]);
    let first = heard.up_to("改好保存");
    assert_eq!(first.matches("错误[HB1008]").count(), 1, "{first}");
    std::fs::write(folder.path().join("content/news/a.md"), "---\ntitle: 甲\n---\n新\n")
        .expect("saved");
    let second = heard.up_to("毫秒）");
    assert!(second.contains("content/news/a.md（"), "{second}");
    std::fs::write(folder.path().join("content/news/b.md"), "---\ntitle: 乙\n---\n新\n")
        .expect("saved");
    let third = heard.up_to("已改好");
    assert!(third.ends_with("已改好 1 处，没有别的问题了。\n"), "{third}");
    assert_eq!((second + &third).matches("HB1008").count(), 0);
}
